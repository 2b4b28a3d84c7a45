package org.openescrow.payment.duty;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.Undeclared;

class WithoutTransactionTest {
    /** Payara takes away a timer that has failed twice, for good. */
    @Test
    void aTimerNeverSeesTheFailureOfItsWork() {
        assertDoesNotThrow(() -> new WithoutTransaction().run(() -> {
            throw new IllegalStateException("the database is down");
        }));
    }

    /** As where an interceptor lets the failure of a commit through. */
    @Test
    void norAFailureThatNobodyDeclares() {
        assertDoesNotThrow(
                () -> new WithoutTransaction().run(() -> Undeclared.fail(new TimeoutException("the commit"))));
    }
}
