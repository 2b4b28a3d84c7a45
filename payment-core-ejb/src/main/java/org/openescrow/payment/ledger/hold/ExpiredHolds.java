package org.openescrow.payment.ledger.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** The short transactions in which holds expire, one a hold. */
@ApplicationScoped
@Transactional
class ExpiredHolds {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    Holds holds;

    @Inject
    InstantSource clock;

    /** Holds whose time is over, the longest first. */
    List<HoldId> due(int most) {
        return entityManager
                .createQuery(
                        "select h.id from LedgerHold h where h.status = :open and h.expiresAt <= :now"
                                + " order by h.expiresAt",
                        Long.class)
                .setParameter("open", HoldStatus.OPEN)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(HoldId::new)
                .toList();
    }

    /** Releases what such a hold has left. */
    void expire(HoldId id) {
        holds.expire(id);
    }
}
