package org.openescrow.escrow.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.event.EventId;
import org.openescrow.escrow.notification.event.EventWorld;

/** The tables of deliveries and attempts as lists. */
final class DeliveryRowsInMemory extends DeliveryRows {
    final List<Delivery> deliveries = new ArrayList<>();
    final List<WebhookAttempt> attempts = new ArrayList<>();
    /** Whose deliveries were looked through, one after the other. */
    final List<EndpointId> asked = new ArrayList<>();

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
    List<EndpointId> dueEndpoints(Instant now, Set<EndpointId> passedOver, int most) {
        return deliveries.stream()
                .filter(one -> one.isDue(now))
                .map(Delivery::endpoint)
                .distinct()
                .filter(endpoint -> !passedOver.contains(endpoint))
                .limit(most)
                .toList();
    }

    @Override
    List<Delivery> lockDue(Instant now, EndpointId endpoint, int most) {
        asked.add(endpoint);
        return due(now, endpoint)
                .filter(one -> deliveries.stream().noneMatch(earlier -> isBefore(earlier, one) && earlier.isPending()))
                .filter(one -> !events.isUnroutedBefore(one.objectId(), one.sequence()))
                .limit(most)
                .toList();
    }

    @Override
    int giveUpDue(Instant now, EndpointId endpoint, int most) {
        List<Delivery> given = due(now, endpoint).limit(most).toList();
        given.forEach(Delivery::giveUp);
        return given.size();
    }

    private Stream<Delivery> due(Instant now, EndpointId endpoint) {
        return deliveries.stream()
                .filter(one -> one.isDue(now) && one.endpoint().equals(endpoint));
    }

    private static boolean isBefore(Delivery earlier, Delivery one) {
        return earlier.endpoint().equals(one.endpoint())
                && earlier.objectId().equals(one.objectId())
                && earlier.sequence() < one.sequence();
    }
}
