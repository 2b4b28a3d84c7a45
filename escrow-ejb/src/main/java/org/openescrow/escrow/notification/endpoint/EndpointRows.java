package org.openescrow.escrow.notification.endpoint;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.rows.ManyRows;

/** The table of endpoints. Another platform's row is as if it were not there. */
@Dependent
class EndpointRows {
    /** Plain JDBC: each shared transaction of purchases may ask it. */
    private static final ManyRows LISTENING = new ManyRows(
            "select distinct platform_no from webhook_endpoint where platform_no in (", "?", ") and slot is not null");

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /** Writes at once, so that a slot that another transaction took meanwhile is found out here. */
    void add(Endpoint endpoint) {
        entityManager.persist(endpoint);
        entityManager.flush();
    }

    /** The platform's endpoints that are not deleted, newest first. */
    List<Endpoint> ofPlatform(PlatformNo platform) {
        return entityManager
                .createQuery(
                        "select e from Endpoint e where e.platformNo = :platform and e.slot is not null"
                                + " order by e.id desc",
                        Endpoint.class)
                .setParameter("platform", platform.value())
                .getResultList();
    }

    /** Of these platforms those that have an endpoint. */
    Set<PlatformNo> listening(Collection<PlatformNo> platforms) {
        Set<PlatformNo> found = new HashSet<>();
        entityManager
                .unwrap(Session.class)
                .doWork(connection -> LISTENING.query(
                        connection,
                        List.copyOf(platforms),
                        (platform, marks) -> marks.set(platform.value()),
                        row -> found.add(new PlatformNo(row.getString(1)))));
        return found;
    }

    Optional<Endpoint> read(EndpointId id) {
        return Optional.ofNullable(entityManager.find(Endpoint.class, id.value()));
    }

    /** The row as it is now, whatever was read before. */
    Optional<Endpoint> lock(EndpointId id) {
        Optional<Endpoint> found =
                Optional.ofNullable(entityManager.find(Endpoint.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
        found.ifPresent(endpoint -> entityManager.refresh(endpoint, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }
}
