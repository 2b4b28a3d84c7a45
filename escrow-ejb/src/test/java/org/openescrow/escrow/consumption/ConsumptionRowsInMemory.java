package org.openescrow.escrow.consumption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.PlatformNo;

/** The tables of consumption orders as lists. */
final class ConsumptionRowsInMemory extends ConsumptionRows {
    final List<ConsumptionOrder> orders = new ArrayList<>();
    final List<OrderStatus> steps = new ArrayList<>();

    @Override
    void add(ConsumptionOrder order, ConsumptionOrderEvent first) {
        orders.add(order);
        steps.add(first.to());
    }

    @Override
    Optional<ConsumptionOrder> read(PlatformNo platform, ConsumptionId id) {
        return orders.stream()
                .filter(order -> order.platformNo().equals(platform))
                .filter(order -> order.id().equals(id))
                .findFirst();
    }

    @Override
    Optional<ConsumptionOrder> byOrderNo(PlatformNo platform, OrderNo orderNo) {
        return orders.stream()
                .filter(order -> order.platformNo().equals(platform))
                .filter(order -> order.view().orderNo().equals(orderNo))
                .findFirst();
    }
}
