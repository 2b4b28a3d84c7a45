package org.openescrow.payment.duty;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class WithoutTransactionTest {
    /** Payara takes away a timer that has failed twice, for good. */
    @Test
    void aTimerNeverSeesTheFailureOfItsWork() {
        assertDoesNotThrow(() -> new WithoutTransaction().run(() -> {
            throw new IllegalStateException("the database is down");
        }));
    }
}
