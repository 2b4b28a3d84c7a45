package org.openescrow.escrow.recharge;

import java.util.List;
import org.openescrow.escrow.platform.OfPlatform;

/**
 * News, fired in the transaction that ends the orders: they have succeeded or failed.
 *
 * @param recharges of any number of platforms, at least one
 */
public record RechargesEnded(List<OfPlatform<RechargeView>> recharges) {
    public RechargesEnded {
        recharges = List.copyOf(recharges);
    }

    static RechargesEnded of(List<RechargeOrder> orders) {
        return new RechargesEnded(orders.stream()
                .map(order -> new OfPlatform<>(order.platformNo(), order.view()))
                .toList());
    }
}
