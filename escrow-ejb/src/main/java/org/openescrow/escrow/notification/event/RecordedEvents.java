package org.openescrow.escrow.notification.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.PersonalData;

/** Events for those who send them; works within the caller's transaction. */
@ApplicationScoped
public class RecordedEvents {
    @Inject
    EventRows rows;

    @Inject
    PersonalData seal;

    /**
     * Events whose deliveries have still to be made, oldest first; they count as routed from the caller's commit on. No
     * two take the same.
     */
    public List<EventView> takeUnrouted(int most) {
        List<WebhookEvent> events = rows.lockUnrouted(most);
        events.forEach(WebhookEvent::routed);
        return events.stream().map(event -> event.view(seal)).toList();
    }

    public Optional<EventView> event(EventId id) {
        return rows.read(id).map(event -> event.view(seal));
    }

    /**
     * The platform's event, locked so that nobody routes it meanwhile.
     *
     * @return empty where the platform has no such event
     */
    public Optional<Routed> lock(PlatformNo platform, EventId id) {
        return rows.lock(platform, id).map(event -> new Routed(event.view(seal), event.isRouted()));
    }

    /** The platform's events of that time that have been routed, both ends included, oldest first. */
    public List<EventView> routedBetween(PlatformNo platform, Instant from, Instant to, int most) {
        return rows.between(platform, from, to, most).stream()
                .filter(WebhookEvent::isRouted)
                .map(event -> event.view(seal))
                .toList();
    }

    /**
     * An event.
     *
     * @param isRouted whether its deliveries have been made; where not, they will be soon
     */
    public record Routed(EventView event, boolean isRouted) {}
}
