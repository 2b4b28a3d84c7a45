package org.openescrow.escrow.consumption;

import java.util.List;
import org.openescrow.escrow.platform.OfPlatform;

/**
 * News, fired in the transaction that pays: purchases of any number of platforms.
 *
 * @param consumptions at least one
 */
public record ConsumptionsPaid(List<OfPlatform<ConsumptionView>> consumptions) {
    public ConsumptionsPaid {
        consumptions = List.copyOf(consumptions);
    }

    static ConsumptionsPaid of(List<ConsumptionOrder> orders) {
        return new ConsumptionsPaid(orders.stream()
                .map(order -> new OfPlatform<>(order.platformNo(), order.view()))
                .toList());
    }
}
