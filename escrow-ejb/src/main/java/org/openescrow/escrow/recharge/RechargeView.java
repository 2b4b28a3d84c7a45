package org.openescrow.escrow.recharge;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.card.AgreementNo;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.money.Money;

/**
 * A recharge order as shown.
 *
 * @param id also the reference of its ledger transaction
 * @param failureCode why not; present once FAILED
 * @param finishedAt present once SUCCEEDED or FAILED
 * @param bankRequestNo our number for the debit of the card, as the bank knows it
 */
public record RechargeView(
        RechargeId id,
        OrderNo orderNo,
        WalletId walletId,
        AgreementNo agreementNo,
        Money amount,
        OrderStatus status,
        Optional<String> failureCode,
        Instant createdAt,
        Optional<Instant> finishedAt,
        String bankRequestNo) {}
