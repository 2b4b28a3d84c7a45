package org.openescrow.escrow.wallet;

import java.time.Instant;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.money.Money;

/**
 * A wallet, as shown.
 *
 * @param available what the user can spend now
 * @param held what is reserved and not yet taken
 */
public record WalletView(
        WalletId id,
        UserNo userNo,
        AccountNo paymentAccountNo,
        WalletStatus status,
        WalletTier tier,
        Money available,
        Money held,
        Instant openedAt) {}
