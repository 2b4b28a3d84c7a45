package org.openescrow.escrow.notification.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.story.ReadablePersonalData;

/** The table of events as a list. */
final class EventRowsInMemory extends EventRows {
    final List<WebhookEvent> events = new ArrayList<>();
    int statements;

    @Override
    void add(List<WebhookEvent> more) {
        statements++;
        events.addAll(more);
    }

    @Override
    int lastSequence(String objectId) {
        return events.stream()
                .filter(event -> event.objectId().equals(objectId))
                .mapToInt(WebhookEvent::sequence)
                .max()
                .orElse(0);
    }

    @Override
    Optional<WebhookEvent> read(PlatformNo platform, EventId id) {
        return read(id).filter(event -> event.platformNo().equals(platform));
    }

    @Override
    Optional<WebhookEvent> read(EventId id) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    @Override
    Optional<WebhookEvent> lock(PlatformNo platform, EventId id) {
        return read(platform, id);
    }

    @Override
    List<WebhookEvent> page(PlatformNo platform, Optional<EventType> type, Optional<EventId> after, int limit) {
        return events.stream()
                .filter(event -> event.platformNo().equals(platform))
                .filter(event -> type.isEmpty() || type.get() == view(event).type())
                .filter(event -> after.isEmpty()
                        || event.id().value().compareTo(after.get().value()) < 0)
                .sorted(Comparator.comparing((WebhookEvent event) -> event.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    List<WebhookEvent> between(PlatformNo platform, Instant from, Instant to, int most) {
        return events.stream()
                .filter(event -> event.platformNo().equals(platform))
                .filter(event -> !view(event).createdAt().isBefore(from))
                .filter(event -> !view(event).createdAt().isAfter(to))
                .limit(most)
                .toList();
    }

    @Override
    List<WebhookEvent> lockUnrouted(int most) {
        return events.stream().filter(event -> !event.isRouted()).limit(most).toList();
    }

    private static EventView view(WebhookEvent event) {
        return event.view(new ReadablePersonalData());
    }
}
