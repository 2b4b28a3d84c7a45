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
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    Optional<Operator> read(OperatorName name) {
        return Optional.ofNullable(entityManager.find(Operator.class, name.value()));
    }

    /** All of them as they are now; an institution has few. Whoever changes roles comes after the other. */
    List<Operator> lockAll() {
        return entityManager
                .createQuery("select o from Operator o order by o.name", Operator.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
