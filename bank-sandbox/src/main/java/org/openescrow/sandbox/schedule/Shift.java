package org.openescrow.sandbox.schedule;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * A transaction for work on a thread of the pool. There it has to be the container's: into one that an interceptor
 * begins Payara does not take the connections that it lends, and each statement would be committed by itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Shift {

    public void inTransaction(Runnable work) {
        work.run();
    }
}
