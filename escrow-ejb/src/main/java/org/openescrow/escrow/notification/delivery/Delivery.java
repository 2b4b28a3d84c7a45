package org.openescrow.escrow.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.event.EventId;
import org.openescrow.escrow.notification.event.EventView;

/** An event on its way to one endpoint. */
@Entity
@Table(name = "webhook_delivery")
class Delivery {
    @Id
    private String id;

    @Column(name = "endpoint_id", updatable = false)
    private String endpointId;

    @Column(name = "event_id", updatable = false)
    private String eventId;

    @Column(name = "object_id", updatable = false)
    private String objectId;

    @Column(updatable = false)
    private int sequence;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    /** That failed, since it was last asked for. */
    private int attempts;

    /** Also until when another node leaves it to the one that is sending it. */
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    protected Delivery() {}

    Delivery(EndpointId endpoint, EventView event, Instant dueAt) {
        this.id = new DeliveryId(endpoint, event.id()).toString();
        this.endpointId = endpoint.value();
        this.eventId = event.id().value();
        this.objectId = event.objectId();
        this.sequence = event.sequence();
        this.status = DeliveryStatus.PENDING;
        this.dueAt = dueAt;
    }

    String id() {
        return id;
    }

    EndpointId endpoint() {
        return new EndpointId(endpointId);
    }

    EventId event() {
        return new EventId(eventId);
    }

    String objectId() {
        return objectId;
    }

    int sequence() {
        return sequence;
    }

    boolean isPending() {
        return status == DeliveryStatus.PENDING;
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** Whose it is until then is known to the one who set it. */
    void leaseUntil(Instant until) {
        dueAt = until;
    }

    void delivered() {
        end(DeliveryStatus.DELIVERED);
    }

    void giveUp() {
        end(DeliveryStatus.GIVEN_UP);
    }

    /** Again when the schedule says so, or never. */
    void failed(DeliverySchedule schedule, Instant now) {
        attempts++;
        Optional<Instant> next = schedule.pauseBefore(attempts).map(now::plus);
        next.ifPresentOrElse(this::leaseUntil, this::giveUp);
    }

    /** From the beginning of the schedule, whatever became of it before. */
    void sendAgain(Instant now) {
        if (!isPending()) {
            move(DeliveryStatus.PENDING);
        }
        attempts = 0;
        dueAt = now;
    }

    private void end(DeliveryStatus how) {
        move(how);
        dueAt = null;
    }

    private void move(DeliveryStatus next) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("a delivery cannot go from " + status + " to " + next);
        }
        status = next;
    }

    DeliveryView view(List<AttemptView> made) {
        return new DeliveryView(endpoint(), status, Optional.ofNullable(dueAt), made);
    }
}
