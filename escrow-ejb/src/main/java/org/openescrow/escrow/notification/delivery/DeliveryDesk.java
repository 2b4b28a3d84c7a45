package org.openescrow.escrow.notification.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.event.RecordedEvents;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door for the institution's own people to the deliveries of all platforms. {@link #sendAgain} refuses what {@link
 * Deliveries} refuses, the rest nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeliveryDesk {
    @Inject
    DeliveryRows rows;

    @Inject
    RecordedEvents events;

    @Inject
    Deliveries deliveries;

    @Inject
    OperatorActions actions;

    @Inject
    InstantSource clock;

    /** How long the delivery that has been due longest has been waiting; empty where none is due. */
    public Optional<Duration> longestWait() {
        Instant now = clock.instant();
        return rows.firstDue().filter(due -> !due.isAfter(now)).map(due -> Duration.between(due, now));
    }

    /** What was given up, newest event first. */
    public List<GivenUp> givenUp(Optional<DeliveryId> after, int limit) {
        return rows.givenUp(after, limit);
    }

    /** Sends an event to an endpoint again, from the beginning of the schedule. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void sendAgain(DeliveryId id, OperatorName operator) {
        PlatformNo platform = events.event(id.event())
                .orElseThrow(() -> new Refusal(EscrowRefusal.EVENT_UNKNOWN))
                .platform();
        deliveries.redeliver(platform, id);
        actions.record(
                operator, "EVENT_SENT_AGAIN", id.event().value(), id.endpoint().value());
    }
}
