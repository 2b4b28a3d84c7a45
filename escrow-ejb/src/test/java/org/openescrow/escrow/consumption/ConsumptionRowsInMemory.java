package org.openescrow.escrow.consumption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformNo;

/** The tables of consumption orders as lists. */
final class ConsumptionRowsInMemory extends ConsumptionRows {
    final List<ConsumptionOrder> orders = new ArrayList<>();

    @Override
    void add(List<ConsumptionOrder> added) {
        orders.addAll(added);
    }

    @Override
    Optional<ConsumptionOrder> read(PlatformNo platform, ConsumptionId id) {
        return orders.stream()
                .filter(order -> order.platformNo().equals(platform))
                .filter(order -> order.id().equals(id))
                .findFirst();
    }

    @Override
    Map<OfPlatform<OrderNo>, ConsumptionOrder> numbered(List<OfPlatform<OrderNo>> numbers) {
        return orders.stream()
                .filter(order -> numbers.contains(order.number()))
                .collect(Collectors.toMap(ConsumptionOrder::number, order -> order));
    }
}
