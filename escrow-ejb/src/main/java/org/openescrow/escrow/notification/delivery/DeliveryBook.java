package org.openescrow.escrow.notification.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.notification.endpoint.Receiver;
import org.openescrow.escrow.notification.endpoint.Receivers;
import org.openescrow.escrow.notification.event.EventView;
import org.openescrow.escrow.notification.event.RecordedEvents;

/** The short transactions before and after an attempt. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class DeliveryBook {
    @Inject
    DeliveryRows rows;

    @Inject
    RecordedEvents events;

    @Inject
    Receivers receivers;

    @Inject
    DeliverySchedule schedule;

    @Inject
    InstantSource clock;

    /**
     * Makes the deliveries of new events, one for each endpoint that wants to be told.
     *
     * @return how many events were routed
     */
    public int route(int most) {
        Instant due = now().plus(schedule.first());
        List<EventView> unrouted = events.takeUnrouted(most);
        for (EventView event : unrouted) {
            receivers
                    .wanting(event.platform(), event.type())
                    .forEach(endpoint -> rows.add(new Delivery(endpoint, event, due)));
        }
        return unrouted.size();
    }

    /**
     * Takes what is due, for the time of a lease. What goes to an endpoint that takes nothing any more is given up.
     *
     * @param load what is under way; what is taken is counted in it
     */
    public List<Parcel> take(int most, Load load) {
        Instant now = now();
        List<Parcel> taken = new ArrayList<>();
        for (Delivery delivery : rows.lockDue(now, load.busy(), most)) {
            Optional<Receiver> receiver = receivers.active(delivery.endpoint());
            if (receiver.isEmpty()) {
                delivery.giveUp();
            } else if (load.accepts(delivery.endpoint())) {
                delivery.leaseUntil(now.plus(schedule.lease()));
                taken.add(parcel(delivery, receiver.get()));
            }
        }
        return taken;
    }

    private Parcel parcel(Delivery delivery, Receiver receiver) {
        EventView event = events.event(delivery.event())
                .orElseThrow(() -> new IllegalStateException("a delivery without its event: " + delivery.id()));
        return new Parcel(delivery.id(), receiver, event.id(), event.body().text());
    }

    /** Takes note of what came of it; one that has ended meanwhile, by another node's attempt, stays as it is. */
    public void finish(Parcel parcel, Attempt made) {
        Delivery delivery = rows.lock(parcel.delivery())
                .orElseThrow(() -> new IllegalStateException("no delivery " + parcel.delivery()));
        AttemptResult result = made.reply().result();
        if (delivery.isPending()) {
            switch (result) {
                case DELIVERED -> delivery.delivered();
                case GONE -> delivery.giveUp();
                default -> delivery.failed(schedule, now());
            }
        }
        rows.add(new WebhookAttempt(parcel, made));
        switch (result) {
            case DELIVERED -> receivers.reached(delivery.endpoint());
            case GONE -> receivers.gone(delivery.endpoint());
            default -> receivers.missed(delivery.endpoint());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
