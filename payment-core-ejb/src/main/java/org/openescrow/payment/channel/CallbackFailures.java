package org.openescrow.payment.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Why callbacks could not be handled. Written in a transaction of its own, since that of the handling is taken back;
 * the queue tells later that a message is dead, but not of what it died.
 */
@ApplicationScoped
class CallbackFailures {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    InstantSource clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(DeadLetterId message, RuntimeException failure) {
        entityManager.persist(new CallbackFailure(
                message, String.valueOf(failure), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** The last one of a message. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<CallbackFailure> last(DeadLetterId message) {
        return entityManager
                .createQuery(
                        "select f from CallbackFailure f where f.messageId = :message order by f.id desc",
                        CallbackFailure.class)
                .setParameter("message", message.value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
