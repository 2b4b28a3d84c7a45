package org.openescrow.escrow.recharge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.PublicId;
import org.openescrow.escrow.order.OrderStatus;

/** One step in the life of a recharge order; written once, never changed. */
@Entity
@Immutable
@Table(name = "recharge_order_event")
class RechargeOrderEvent {
    @Id
    private String id;

    @Column(name = "order_id")
    private String orderId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable OrderStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private OrderStatus to;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected RechargeOrderEvent() {}

    /** The step that the order has just made. */
    RechargeOrderEvent(RechargeOrder order, @Nullable OrderStatus from, Instant happenedAt) {
        this.id = PublicId.next("");
        this.orderId = order.id().value();
        this.from = from;
        this.to = order.status();
        this.happenedAt = happenedAt;
    }

    OrderStatus to() {
        return to;
    }

    String id() {
        return id;
    }

    RechargeStep step() {
        return new RechargeStep(Optional.ofNullable(from), to, happenedAt);
    }
}
