package org.openescrow.escrow.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {
    private static final Map<OrderStatus, Set<OrderStatus>> ALLOWED = Map.of(
            OrderStatus.PROCESSING, Set.of(OrderStatus.SUCCEEDED, OrderStatus.FAILED),
            OrderStatus.SUCCEEDED, Set.of(),
            OrderStatus.FAILED, Set.of());

    @ParameterizedTest
    @EnumSource
    void goesOnlyWhereItMay(OrderStatus from) {
        for (OrderStatus to : OrderStatus.values()) {
            assertEquals(
                    ALLOWED.getOrDefault(from, Set.of()).contains(to),
                    from.next().contains(to),
                    from + " to " + to);
        }
        assertEquals(from != OrderStatus.PROCESSING, from.isFinal());
    }
}
