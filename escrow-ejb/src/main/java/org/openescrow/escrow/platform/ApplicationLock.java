package org.openescrow.escrow.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door for what is added to an application: it comes before the decision or after it, never beside it. Refuses
 * {@link EscrowRefusal#APPLICATION_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ApplicationLock {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /** Where the application stands, and stays until the transaction ends. */
    public ApplicationStatus lock(ApplicationId id) {
        Application application = entityManager.find(Application.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (application == null) {
            throw new Refusal(EscrowRefusal.APPLICATION_UNKNOWN);
        }
        return application.status();
    }
}
