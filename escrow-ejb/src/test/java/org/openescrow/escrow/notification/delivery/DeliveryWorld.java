package org.openescrow.escrow.notification.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.endpoint.EndpointWorld;
import org.openescrow.escrow.notification.event.EventWorld;
import org.openescrow.escrow.notification.event.NewsForTests;

/** Deliveries with tables in memory, and no network. */
@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
final class DeliveryWorld {
    static final Duration LEASE = Duration.ofMinutes(1);

    final EventWorld events = new EventWorld();
    final EndpointWorld endpoints = events.endpoints;
    final NewsForTests news = events.news();
    final DeliveryRowsInMemory rows = new DeliveryRowsInMemory(events);
    final DeliveryBook book = new DeliveryBook();
    final Deliveries door = new Deliveries();

    DeliveryWorld() {
        book.rows = rows;
        book.events = events.recorded;
        book.receivers = endpoints.receivers;
        book.schedule = new DeliverySchedule(Arrays.asList(DeliverySchedule.PAUSES.split(",", -1)), LEASE);
        book.clock = () -> endpoints.now;
        door.rows = rows;
        door.door = events.events;
        door.events = events.recorded;
        door.endpoints = endpoints.endpoints;
        door.receivers = endpoints.receivers;
        door.toSend = events.toSend;
        door.clock = () -> endpoints.now;
    }

    void later(Duration pause) {
        endpoints.now = endpoints.now.plus(pause);
    }

    List<Parcel> take() {
        return book.take(100, new Load(100, 100));
    }

    /** Takes what is due and says the same of each. */
    List<Parcel> sendAll(Reply reply) {
        List<Parcel> taken = take();
        taken.forEach(parcel -> finish(parcel, reply));
        return taken;
    }

    void finish(Parcel parcel, Reply reply) {
        book.finish(parcel, new Attempt(endpoints.now, Duration.ofMillis(12), reply));
    }

    static Set<EndpointId> receivers(List<Parcel> parcels) {
        return parcels.stream().map(parcel -> parcel.receiver().id()).collect(Collectors.toSet());
    }
}
