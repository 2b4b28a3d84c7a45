package org.openescrow.escrow.notification.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.payment.trace.Trace;

/**
 * Writes events in the caller's transaction. A platform without an endpoint has none recorded: purchases are the hot
 * path, and most platforms that do not listen never ask.
 */
@ApplicationScoped
class Outbox {
    @Inject
    EventRows rows;

    @Inject
    Listeners listeners;

    @Inject
    PersonalData seal;

    @Inject
    Event<EventsToSend> toSend;

    @Inject
    InstantSource clock;

    /** Records it where the platform listens. */
    void add(News news) {
        if (listeners.listens(news.platform())) {
            addAlways(news);
        }
    }

    void addAlways(News news) {
        int sequence = news.type().isOnly() ? 1 : rows.lastSequence(news.objectId()) + 1;
        write(List.of(new WebhookEvent(news, sequence, seal, now())));
    }

    /**
     * Records what the platforms that listen are to be told of, with one statement.
     *
     * @param news made only of what is recorded, and the only event of its object
     */
    <T> void addMany(List<OfPlatform<T>> happened, Function<OfPlatform<T>, News> news) {
        Set<PlatformNo> listening =
                listeners.among(happened.stream().map(OfPlatform::platform).collect(Collectors.toSet()));
        if (listening.isEmpty()) {
            return;
        }
        Instant now = now();
        List<WebhookEvent> events = happened.stream()
                .filter(one -> listening.contains(one.platform()))
                .map(one -> new WebhookEvent(news.apply(one), 1, seal, now))
                .toList();
        write(events);
    }

    private void write(List<WebhookEvent> events) {
        if (events.size() == 1) {
            // Its delivery goes on with this trace. Those of many are of several traces, and so of none.
            Trace.remember(events.get(0).id().value());
        }
        rows.add(events);
        toSend.fire(new EventsToSend(events.size()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
