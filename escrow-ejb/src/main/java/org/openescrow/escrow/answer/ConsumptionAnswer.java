package org.openescrow.escrow.answer;

import java.time.Instant;
import org.openescrow.escrow.consumption.ConsumptionView;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.payment.money.Money;

/** A consumption order as JSON. */
public record ConsumptionAnswer(
        String id,
        String orderNo,
        OrderStatus status,
        String walletId,
        String merchantId,
        Money amount,
        String description,
        Instant createdAt) {

    public static ConsumptionAnswer of(ConsumptionView view) {
        return new ConsumptionAnswer(
                view.id().value(),
                view.orderNo().value(),
                view.status(),
                view.walletId().value(),
                view.merchantId().value(),
                view.amount(),
                view.description(),
                view.createdAt());
    }
}
