package org.openescrow.escrow.notification.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** The door to how much news is waiting to be told, for those who watch. It never refuses. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OutboxFigures {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    InstantSource clock;

    /**
     * What waits.
     *
     * @param events whose deliveries have not been made yet
     * @param deliveries that are due or will be tried again
     * @param lag by how much the latest of both is late; zero where nothing is
     */
    public record Backlog(long events, long deliveries, Duration lag) {}

    /** Reads the database, by its indexes. */
    public Backlog backlog() {
        Waiting events = waiting("select count(e), min(e.createdAt) from WebhookEvent e where e.unrouted = 1");
        Waiting deliveries = waiting("select count(d), min(d.dueAt) from Delivery d where d.dueAt is not null");
        Instant now = clock.instant();
        Duration lag = Stream.of(events.since(), deliveries.since())
                .flatMap(Optional::stream)
                .map(since -> Duration.between(since, now))
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
        return new Backlog(events.number(), deliveries.number(), lag);
    }

    private record Waiting(long number, Optional<Instant> since) {}

    private Waiting waiting(String query) {
        Object[] row = entityManager.createQuery(query, Object[].class).getSingleResult();
        return new Waiting((Long) row[0], Optional.ofNullable((Instant) row[1]));
    }
}
