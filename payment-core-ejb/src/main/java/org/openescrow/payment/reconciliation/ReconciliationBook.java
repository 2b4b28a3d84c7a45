package org.openescrow.payment.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.ChannelExceptions;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** The results as they are stored; one transaction a call. */
@ApplicationScoped
@Transactional
class ReconciliationBook {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    ChannelExceptions exceptions;

    @Inject
    InstantSource clock;

    ReconciliationView store(ChannelCode channel, LocalDate date, Comparison comparison) {
        var result =
                new Reconciliation(channel, date, comparison, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        entityManager.persist(result);
        // The differences refer to it, and the two are no association that would put them in order.
        entityManager.flush();
        for (Comparison.Difference difference : comparison.differences()) {
            entityManager.persist(new ReconciliationDifference(result.id(), difference));
            exceptions.report(
                    channel,
                    difference.requestNo(),
                    difference.kind(),
                    "statement of " + date + ": " + difference.atBank().orElse("nothing") + " at the bank, "
                            + difference.here().orElse("nothing") + " here",
                    difference.told());
        }
        return result.view();
    }

    List<ReconciliationView> list(Optional<ChannelCode> channel, Optional<Long> after, int limit) {
        return entityManager
                .createQuery(
                        "select r from Reconciliation r where r.id < :after"
                                + " and (:channel is null or r.channel = :channel) order by r.id desc",
                        Reconciliation.class)
                .setParameter("after", after.orElse(Long.MAX_VALUE))
                .setParameter("channel", channel.map(ChannelCode::value).orElse(null))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Reconciliation::view)
                .toList();
    }

    List<DifferenceView> differences(long id, Optional<Long> after, int limit) {
        if (entityManager.find(Reconciliation.class, id) == null) {
            throw new Refusal(PaymentRefusal.RECONCILIATION_UNKNOWN);
        }
        return entityManager
                .createQuery(
                        "select d from ReconciliationDifference d"
                                + " where d.reconciliationId = :id and d.id > :after order by d.id",
                        ReconciliationDifference.class)
                .setParameter("id", id)
                .setParameter("after", after.orElse(Long.MIN_VALUE))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ReconciliationDifference::view)
                .toList();
    }
}
