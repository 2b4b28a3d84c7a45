package org.openescrow.escrow.recharge;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.order.OrderStatus;

/**
 * One step in the life of a recharge order.
 *
 * @param from empty for the first
 */
public record RechargeStep(Optional<OrderStatus> from, OrderStatus to, Instant at) {}
