package org.openescrow.escrow.notification.event;

import java.util.List;
import org.openescrow.escrow.notification.endpoint.EndpointWorld;
import org.openescrow.escrow.story.FiredEvents;

/** The outbox with tables in memory; also for the packages beside. */
@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
public final class EventWorld {
    public final EndpointWorld endpoints = new EndpointWorld();
    public final Events events = new Events();
    public final RecordedEvents recorded = new RecordedEvents();
    public final FiredEvents<EventsToSend> toSend = new FiredEvents<>();
    final EventRowsInMemory rows = new EventRowsInMemory();
    final NewsDesk desk = new NewsDesk();

    public EventWorld() {
        Listeners listeners = new Listeners();
        listeners.receivers = endpoints.receivers;
        listeners.clock = () -> endpoints.now;
        Outbox outbox = new Outbox();
        outbox.rows = rows;
        outbox.listeners = listeners;
        outbox.seal = endpoints.seal;
        outbox.toSend = toSend;
        outbox.clock = () -> endpoints.now;
        desk.outbox = outbox;
        events.rows = rows;
        events.seal = endpoints.seal;
        recorded.rows = rows;
        recorded.seal = endpoints.seal;
    }

    /** Opens wallets, binds cards and so on: what the features fire. */
    public NewsForTests news() {
        return new NewsForTests(desk);
    }

    /** All events, oldest first. */
    public List<EventView> all() {
        return rows.events.stream().map(event -> event.view(endpoints.seal)).toList();
    }

    /** Whether an earlier event of the object has not been routed. */
    public boolean isUnroutedBefore(String objectId, int sequence) {
        return rows.events.stream()
                .anyMatch(
                        event -> event.objectId().equals(objectId) && event.sequence() < sequence && !event.isRouted());
    }
}
