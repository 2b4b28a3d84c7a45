package org.openescrow.escrow.operator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final LoginAttempts attempts = new LoginAttempts("operator/ada", START);

    @Test
    void fiveAttemptsAreAllowedAndTheSixthIsNot() {
        useUp(START);

        assertFalse(attempts.begin(START.plusSeconds(1)));
    }

    @Test
    void aRefusedAttemptDoesNotProlongTheWait() {
        useUp(START);
        assertFalse(attempts.begin(START.plus(LoginAttempts.WINDOW).minusMillis(1)));

        assertTrue(attempts.begin(START.plus(LoginAttempts.WINDOW)));
    }

    @Test
    void successForgivesWhatCameBefore() {
        useUp(START);
        attempts.forgive();

        useUp(START.plusSeconds(60));
        assertFalse(attempts.begin(START.plusSeconds(61)));
    }

    @Test
    void theWindowBeginsWithTheFirstAttemptNotWithTheRow() {
        Instant later = START.plus(Duration.ofDays(3)).minusSeconds(1);
        useUp(later);

        assertFalse(attempts.begin(later.plusSeconds(2)));
    }

    @Test
    void oldFailuresAreForgotten() {
        attempts.begin(START);
        attempts.begin(START);
        useUp(START.plus(LoginAttempts.WINDOW));

        assertFalse(attempts.begin(START.plus(LoginAttempts.WINDOW)));
    }

    private void useUp(Instant at) {
        for (int i = 0; i < LoginAttempts.MOST; i++) {
            assertTrue(attempts.begin(at), "attempt " + (i + 1));
        }
    }
}
