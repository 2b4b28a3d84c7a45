package org.openescrow.escrow.bankdesk;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tables of cases and comments. */
@Dependent
class CaseRows {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    void add(ExceptionCase made) {
        entityManager.persist(made);
        // A comment in the same transaction needs the row; two who make it at once collide here.
        entityManager.flush();
    }

    void add(ExceptionComment comment) {
        entityManager.persist(comment);
    }

    Optional<ExceptionCase> read(long exception) {
        return Optional.ofNullable(entityManager.find(ExceptionCase.class, exception));
    }

    /** The row as it is now. */
    Optional<ExceptionCase> lock(long exception) {
        return Optional.ofNullable(entityManager.find(ExceptionCase.class, exception, LockModeType.PESSIMISTIC_WRITE));
    }

    List<ExceptionCase> of(Collection<Long> exceptions) {
        return entityManager
                .createQuery("select c from ExceptionCase c where c.exceptionId in :exceptions", ExceptionCase.class)
                .setParameter("exceptions", exceptions)
                .getResultList();
    }

    /** Oldest first. */
    List<ExceptionComment> comments(long exception, int most) {
        return entityManager
                .createQuery(
                        "select c from ExceptionComment c where c.exceptionId = :exception order by c.id",
                        ExceptionComment.class)
                .setParameter("exception", exception)
                .setMaxResults(most)
                .getResultList();
    }
}
