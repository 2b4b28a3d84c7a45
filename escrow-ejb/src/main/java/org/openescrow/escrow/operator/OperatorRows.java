package org.openescrow.escrow.operator;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The table of operators, for those who change what one may. */
@Dependent
class OperatorRows {
    private static final int MOST = 500;

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    Optional<Operator> read(OperatorName name) {
        return Optional.ofNullable(entityManager.find(Operator.class, name.value()));
    }

    void add(Operator operator) {
        entityManager.persist(operator);
    }

    /** By name. */
    List<Operator> list() {
        return entityManager
                .createQuery("select o from Operator o order by o.name", Operator.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** One who is known to be there, as they are now. */
    Operator lock(OperatorName name) {
        return entityManager.find(Operator.class, name.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** All of them as they are now; an institution has few. Whoever changes roles comes after the other. */
    List<Operator> lockAll() {
        return entityManager
                .createQuery("select o from Operator o order by o.name", Operator.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
