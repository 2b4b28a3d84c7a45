package org.openescrow.escrow.notification.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.event.EventId;

/** The tables of deliveries and attempts. */
@Dependent
class DeliveryRows {
    private static final int SKIP_LOCKED = -2;
    private static final int MOST_ATTEMPTS_SHOWN = 200;

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    void add(Delivery delivery) {
        entityManager.persist(delivery);
    }

    void add(WebhookAttempt attempt) {
        entityManager.persist(attempt);
    }

    /** The row as it is now. */
    Optional<Delivery> lock(String id) {
        return Optional.ofNullable(entityManager.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** When the first of all is or was due. */
    Optional<Instant> firstDue() {
        return entityManager
                .createQuery("select d.dueAt from Delivery d where d.dueAt is not null order by d.dueAt", Instant.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * What was given up, newest event first.
     *
     * @param after only what comes after this one
     */
    List<GivenUp> givenUp(Optional<DeliveryId> after, int most) {
        // Greater than every id, so that there is one statement, and one way through the index.
        String event = after.map(one -> one.event().value()).orElse("~");
        return entityManager
                .createQuery(
                        "select new org.openescrow.escrow.notification.delivery.GivenUp$DeliveryRow("
                                + "d.endpointId, d.eventId, e.platformNo, e.type, e.objectId, e.createdAt)"
                                + " from Delivery d join WebhookEvent e on e.id = d.eventId"
                                + " where d.status = :givenUp and d.eventId <= :event"
                                + " and (d.eventId < :event or d.endpointId < :endpoint)"
                                + " order by d.eventId desc, d.endpointId desc",
                        GivenUp.DeliveryRow.class)
                .setParameter("givenUp", DeliveryStatus.GIVEN_UP)
                .setParameter("event", event)
                .setParameter(
                        "endpoint", after.map(one -> one.endpoint().value()).orElse(""))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(GivenUp::of)
                .toList();
    }

    List<Delivery> ofEvent(EventId event) {
        return entityManager
                .createQuery("select d from Delivery d where d.eventId = :event order by d.endpointId", Delivery.class)
                .setParameter("event", event.value())
                .getResultList();
    }

    /** The latest, oldest first. */
    List<WebhookAttempt> attemptsOf(EventId event) {
        List<WebhookAttempt> latest = new ArrayList<>(entityManager
                .createQuery(
                        "select a from WebhookAttempt a where a.eventId = :event order by a.id desc",
                        WebhookAttempt.class)
                .setParameter("event", event.value())
                .setMaxResults(MOST_ATTEMPTS_SHOWN)
                .getResultList());
        Collections.reverse(latest);
        return latest;
    }

    /**
     * What is due, longest due first, locked; what another node is taking is passed over. An event waits for those
     * that came before it in the life of its object, at each endpoint by itself.
     *
     * @param busy endpoints that have enough to do
     */
    List<Delivery> lockDue(Instant now, Set<EndpointId> busy, int most) {
        // No list of a statement may be empty; nobody has the empty id.
        List<String> passedOver = Stream.concat(Stream.of(""), busy.stream().map(EndpointId::value))
                .toList();
        return entityManager
                .createQuery(
                        "select d from Delivery d where d.dueAt <= :now and d.endpointId not in :busy"
                                + " and not exists (select 1 from Delivery e where e.endpointId = d.endpointId"
                                + " and e.objectId = d.objectId and e.sequence < d.sequence and e.status = :pending)"
                                + " and not exists (select 1 from WebhookEvent v where v.objectId = d.objectId"
                                + " and v.sequence < d.sequence and v.unrouted = 1)"
                                + " order by d.dueAt",
                        Delivery.class)
                .setParameter("now", now)
                .setParameter("busy", passedOver)
                .setParameter("pending", DeliveryStatus.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(most)
                .getResultList();
    }
}
