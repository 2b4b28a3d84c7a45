package org.openescrow.payment.duty;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * What a timer does first. Payara begins a transaction around every method with a schedule, whatever the bean says, and
 * all that it does would be one transaction, with calls to banks in it (ADR 32). And it takes a timer away for good
 * whose method has failed twice: a database that is down for some seconds would be the end of all that comes by the
 * clock.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WithoutTransaction {
    private static final System.Logger LOG = System.getLogger(WithoutTransaction.class.getName());

    /**
     * Does it with the caller's transaction, if there is one, put aside; what it calls begins its own. A failure is
     * logged and not thrown: the timer's next time is the next attempt.
     */
    public void run(Runnable work) {
        try {
            work.run();
        } catch (Exception failure) {
            // Any: an interceptor may throw what the work does not declare, as where a commit fails.
            LOG.log(
                    System.Logger.Level.ERROR,
                    "what comes by the clock has failed, and is tried the next time",
                    failure);
        }
    }
}
