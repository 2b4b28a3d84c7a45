package org.openescrow.escrow.answer;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.recharge.RechargeView;
import org.openescrow.payment.money.Money;

/** A recharge order as JSON. */
public record RechargeAnswer(
        String id,
        String orderNo,
        OrderStatus status,
        Optional<String> failureCode,
        String walletId,
        String agreementNo,
        Money amount,
        String bankRequestNo,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    public static RechargeAnswer of(RechargeView view) {
        return new RechargeAnswer(
                view.id().value(),
                view.orderNo().value(),
                view.status(),
                view.failureCode(),
                view.walletId().value(),
                view.agreementNo().value(),
                view.amount(),
                view.bankRequestNo(),
                view.createdAt(),
                view.finishedAt());
    }
}
