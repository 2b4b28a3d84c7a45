package org.openescrow.escrow.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The door to the record of what operators did. Called within the transaction of the deed, so that there is no deed
 * without its record. Refuses nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OperatorActions {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    OperatorPlace place;

    @Inject
    InstantSource clock;

    /**
     * Records a deed.
     *
     * @param action what was done, such as {@code APPLICATION_APPROVED}
     * @param subject the id of what it was done to
     * @param detail the operator's words, at most 1,000 characters, may be empty
     */
    public void record(OperatorName operator, String action, String subject, String detail) {
        entityManager.persist(action(operator, action, subject, detail));
    }

    /** The same of a deed that changed a state. */
    public void record(OperatorName operator, String action, String subject, String detail, Change change) {
        entityManager.persist(action(operator, action, subject, detail).changing(change));
    }

    private OperatorAction action(OperatorName operator, String action, String subject, String detail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new OperatorAction(operator, action, subject, detail, now).from(place.address());
    }
}
