package org.openescrow.escrow.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.event.EventId;
import org.openescrow.escrow.notification.event.EventWorld;

/** The tables of deliveries and attempts as lists. */
final class DeliveryRowsInMemory extends DeliveryRows {
    final List<Delivery> deliveries = new ArrayList<>();
    final List<WebhookAttempt> attempts = new ArrayList<>();
    private final EventWorld events;

    DeliveryRowsInMemory(EventWorld events) {
        this.events = events;
    }

    @Override
    void add(Delivery delivery) {
        deliveries.add(delivery);
    }

    @Override
    void add(WebhookAttempt attempt) {
        attempts.add(attempt);
    }

    @Override
    Optional<Delivery> lock(String id) {
        return deliveries.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    List<Delivery> ofEvent(EventId event) {
        return deliveries.stream().filter(one -> one.event().equals(event)).toList();
    }

    @Override
    List<WebhookAttempt> attemptsOf(EventId event) {
        return attempts.stream()
                .filter(one -> one.eventId().equals(event.value()))
                .toList();
    }

    @Override
    List<Delivery> lockDue(Instant now, Set<EndpointId> busy, int most) {
        return deliveries.stream()
                .filter(one -> one.isDue(now) && !busy.contains(one.endpoint()))
                .filter(one -> deliveries.stream().noneMatch(earlier -> isBefore(earlier, one) && earlier.isPending()))
                .filter(one -> !events.isUnroutedBefore(one.objectId(), one.sequence()))
                .limit(most)
                .toList();
    }

    private static boolean isBefore(Delivery earlier, Delivery one) {
        return earlier.endpoint().equals(one.endpoint())
                && earlier.objectId().equals(one.objectId())
                && earlier.sequence() < one.sequence();
    }
}
