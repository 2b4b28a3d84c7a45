package org.openescrow.escrow.notification.event;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.rows.ManyRows;

/** The table of events. */
@Dependent
class EventRows {
    private static final int SKIP_LOCKED = -2;
    /** An id is made within this of the event's own time. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final ManyRows EVENTS = new ManyRows(
            "insert into webhook_event (id, platform_no, type, object_id, sequence, data, created_at,"
                    + " unrouted) values ",
            "(?,?,?,?,?,?,?,1)",
            "");

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    void add(List<WebhookEvent> events) {
        entityManager
                .unwrap(Session.class)
                .doWork(connection -> EVENTS.execute(connection, events, WebhookEvent::write));
    }

    /** The place of the object's last event; 0 where there is none. Whoever changes the object holds its lock. */
    int lastSequence(String objectId) {
        return entityManager
                .createQuery(
                        "select coalesce(max(e.sequence), 0) from WebhookEvent e where e.objectId = :object",
                        Integer.class)
                .setParameter("object", objectId)
                .getSingleResult();
    }

    Optional<WebhookEvent> read(PlatformNo platform, EventId id) {
        return Optional.ofNullable(entityManager.find(WebhookEvent.class, id.value()))
                .filter(event -> event.platformNo().equals(platform));
    }

    Optional<WebhookEvent> read(EventId id) {
        return Optional.ofNullable(entityManager.find(WebhookEvent.class, id.value()));
    }

    Optional<WebhookEvent> lock(PlatformNo platform, EventId id) {
        return Optional.ofNullable(entityManager.find(WebhookEvent.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(event -> event.platformNo().equals(platform));
    }

    /** Newest first. */
    List<WebhookEvent> page(PlatformNo platform, Optional<EventType> type, Optional<EventId> after, int limit) {
        TypedQuery<WebhookEvent> query = entityManager.createQuery(
                "select e from WebhookEvent e where e.platformNo = :platform and e.id < :after"
                        + (type.isPresent() ? " and e.type = :type" : "") + " order by e.id desc",
                WebhookEvent.class);
        // A tilde sorts after every id.
        query.setParameter("platform", platform.value())
                .setParameter("after", after.map(EventId::value).orElse("~"));
        type.ifPresent(wanted -> query.setParameter("type", wanted.value()));
        return query.setMaxResults(limit).getResultList();
    }

    /** In the order of the object's life. */
    List<WebhookEvent> about(String objectId, int most) {
        return entityManager
                .createQuery(
                        "select e from WebhookEvent e where e.objectId = :object order by e.sequence",
                        WebhookEvent.class)
                .setParameter("object", objectId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Of that time, both ends included, oldest first. */
    List<WebhookEvent> between(PlatformNo platform, Instant from, Instant to, int most) {
        return entityManager
                .createQuery(
                        "select e from WebhookEvent e where e.platformNo = :platform"
                                + " and e.id >= :lowest and e.id < :highest"
                                + " and e.createdAt between :start and :end order by e.id",
                        WebhookEvent.class)
                .setParameter("platform", platform.value())
                .setParameter("lowest", EventId.lowestOf(from))
                .setParameter("highest", EventId.lowestOf(to.plus(SLACK)))
                .setParameter("start", from)
                .setParameter("end", to)
                .setMaxResults(most)
                .getResultList();
    }

    /** Oldest first, locked; those that another node is routing are passed over. */
    List<WebhookEvent> lockUnrouted(int most) {
        return entityManager
                .createQuery("select e from WebhookEvent e where e.unrouted = 1 order by e.id", WebhookEvent.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(most)
                .getResultList();
    }
}
