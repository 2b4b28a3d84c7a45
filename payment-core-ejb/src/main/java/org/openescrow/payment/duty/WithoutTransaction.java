package org.openescrow.payment.duty;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * What a timer does first: Payara begins a transaction around every method with a schedule, whatever the bean says, and
 * all that it does would be one transaction, with calls to banks in it (ADR 32).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WithoutTransaction {
    /** Does it with the caller's transaction, if there is one, put aside; what it calls begins its own. */
    public void run(Runnable work) {
        work.run();
    }
}
