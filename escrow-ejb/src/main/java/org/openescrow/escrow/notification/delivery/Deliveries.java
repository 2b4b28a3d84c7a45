package org.openescrow.escrow.notification.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.endpoint.EndpointStatus;
import org.openescrow.escrow.notification.endpoint.Receivers;
import org.openescrow.escrow.notification.endpoint.WebhookEndpoints;
import org.openescrow.escrow.notification.event.EventId;
import org.openescrow.escrow.notification.event.EventView;
import org.openescrow.escrow.notification.event.Events;
import org.openescrow.escrow.notification.event.EventsToSend;
import org.openescrow.escrow.notification.event.RecordedEvents;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to deliveries: what became of an event at each endpoint, and sending again. Refuses
 * {@link EscrowRefusal#EVENT_UNKNOWN}, {@link EscrowRefusal#WEBHOOK_ENDPOINT_UNKNOWN},
 * {@link EscrowRefusal#WEBHOOK_ENDPOINT_DISABLED}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Deliveries {
    /** So many events of a range are sent again by one call. */
    static final int MOST_OF_RANGE = 500;

    @Inject
    DeliveryRows rows;

    @Inject
    Events door;

    @Inject
    RecordedEvents events;

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    Receivers receivers;

    @Inject
    Event<EventsToSend> toSend;

    @Inject
    InstantSource clock;

    /** What became of the event, one for each endpoint that it was, or is, to be brought to. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DeliveryView> ofEvent(PlatformNo platform, EventId id) {
        door.event(platform, id);
        Map<String, List<AttemptView>> attempts = rows.attemptsOf(id).stream()
                .collect(Collectors.groupingBy(
                        WebhookAttempt::endpointId, Collectors.mapping(WebhookAttempt::view, Collectors.toList())));
        return rows.ofEvent(id).stream()
                .map(delivery ->
                        delivery.view(attempts.getOrDefault(delivery.endpoint().value(), List.of())))
                .toList();
    }

    /** Sends the event to all endpoints that want it, also where it was delivered before. */
    public EventView redeliver(PlatformNo platform, EventId id) {
        RecordedEvents.Routed found =
                events.lock(platform, id).orElseThrow(() -> new Refusal(EscrowRefusal.EVENT_UNKNOWN));
        EventView event = found.event();
        if (found.isRouted()) {
            receivers.wanting(platform, event.type()).forEach(endpoint -> sendAgain(endpoint, event));
            toSend.fire(new EventsToSend(1));
        }
        return event;
    }

    /** Sends the event to this endpoint alone, where it was to be sent before; whatever became of it there. */
    public void redeliver(PlatformNo platform, DeliveryId id) {
        requireActive(platform, id.endpoint());
        rows.lock(id.toString())
                .orElseThrow(() -> new Refusal(EscrowRefusal.EVENT_UNKNOWN))
                .sendAgain(now());
        toSend.fire(new EventsToSend(1));
    }

    /**
     * Sends the events of a time to one endpoint, as far as it wants them, five hundred at the most; both ends
     * included.
     *
     * @param from not after {@code to}, or {@link EscrowRefusal#VALIDATION_FAILED}
     */
    public Redelivery redeliver(PlatformNo platform, EndpointId endpoint, Instant from, Instant to) {
        requireActive(platform, endpoint);
        if (from.isAfter(to)) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "from must not be after to.");
        }
        List<EventView> found = events.routedBetween(platform, from, to, MOST_OF_RANGE + 1);
        Map<EventType, Boolean> wanted = new EnumMap<>(EventType.class);
        List<EventView> again = found.stream()
                .limit(MOST_OF_RANGE)
                .filter(event -> wanted.computeIfAbsent(
                        event.type(), type -> receivers.wanting(platform, type).contains(endpoint)))
                .toList();
        again.forEach(event -> sendAgain(endpoint, event));
        toSend.fire(new EventsToSend(again.size()));
        Optional<Instant> rest =
                found.stream().skip(MOST_OF_RANGE).map(EventView::createdAt).findFirst();
        return new Redelivery(again.size(), rest);
    }

    private void requireActive(PlatformNo platform, EndpointId endpoint) {
        if (endpoints.endpoint(platform, endpoint).status() != EndpointStatus.ACTIVE) {
            throw new Refusal(EscrowRefusal.WEBHOOK_ENDPOINT_DISABLED);
        }
    }

    private void sendAgain(EndpointId endpoint, EventView event) {
        Instant now = now();
        rows.lock(new DeliveryId(endpoint, event.id()).toString())
                .ifPresentOrElse(
                        delivery -> delivery.sendAgain(now), () -> rows.add(new Delivery(endpoint, event, now)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
