package org.openescrow.escrow.wallet;

import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.escrow.user.UserId;
import org.openescrow.payment.ledger.AccountNo;

/**
 * An open wallet, for those who move its money: whose it is, which account, and of which class.
 *
 * @param tierLimits what is set by hand for all wallets of the class
 */
public record WalletRef(WalletId id, UserId userId, AccountNo accountNo, WalletTier tier, OwnLimits tierLimits) {
    /** The same where nothing is set, or nothing asks for it. */
    public WalletRef(WalletId id, UserId userId, AccountNo accountNo, WalletTier tier) {
        this(id, userId, accountNo, tier, OwnLimits.NONE);
    }
}
