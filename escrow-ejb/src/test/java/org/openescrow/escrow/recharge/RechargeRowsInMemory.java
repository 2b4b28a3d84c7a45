package org.openescrow.escrow.recharge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.story.LostRace;
import org.openescrow.payment.channel.RequestNo;

/** The tables of recharge orders as lists. */
final class RechargeRowsInMemory extends RechargeRows {
    final List<RechargeOrder> orders = new ArrayList<>();
    final List<OrderStatus> steps = new ArrayList<>();

    /** What another transaction commits between our look and our write. */
    Optional<RechargeOrder> meanwhile = Optional.empty();

    @Override
    void add(RechargeOrder order, RechargeOrderEvent first) {
        if (meanwhile.isPresent()) {
            orders.add(meanwhile.get());
            meanwhile = Optional.empty();
            throw new LostRace();
        }
        orders.add(order);
        steps.add(first.to());
    }

    @Override
    void addAll(List<RechargeOrderEvent> events) {
        events.forEach(event -> steps.add(event.to()));
    }

    @Override
    Optional<RechargeOrder> read(PlatformNo platform, RechargeId id) {
        return orders.stream()
                .filter(order -> order.platformNo().equals(platform))
                .filter(order -> order.id().equals(id))
                .findFirst();
    }

    @Override
    Optional<RechargeOrder> byOrderNo(PlatformNo platform, OrderNo orderNo) {
        return orders.stream()
                .filter(order -> order.platformNo().equals(platform))
                .filter(order -> order.view().orderNo().equals(orderNo))
                .findFirst();
    }

    @Override
    List<RechargeOrder> lockByBankRequests(Collection<RequestNo> bankRequestNos) {
        return orders.stream()
                .filter(order -> bankRequestNos.contains(order.bankRequestNo()))
                .toList();
    }
}
