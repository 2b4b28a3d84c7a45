package org.openescrow.sandbox.callback;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a message that was not taken is sent again: after 1 s, 5 s, 15 s, 60 s, 5 min, and then every 5 min, until it
 * has been tried {@value #MAX_ATTEMPTS} times, which takes about a day.
 */
final class RetrySchedule {

    static final int MAX_ATTEMPTS = 300;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5));

    private RetrySchedule() {}

    /**
     * The pause after so many failed attempts; empty when it is time to give up.
     *
     * @param failedAttempts at least 1
     */
    static Optional<Duration> pauseAfter(long failedAttempts) {
        if (failedAttempts >= MAX_ATTEMPTS) {
            return Optional.empty();
        }
        return Optional.of(PAUSES.get((int) Math.min(failedAttempts, PAUSES.size()) - 1));
    }
}
