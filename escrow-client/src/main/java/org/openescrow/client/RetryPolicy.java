package org.openescrow.client;

import java.time.Duration;

/**
 * How often and how patiently a {@link Call} is repeated.
 *
 * @param attempts the first one included, 1 to 10
 * @param firstPause before the second attempt; doubled each time, unless the answer says Retry-After
 * @param longestPause no pause is longer, whatever the answer says
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {
    public RetryPolicy {
        if (attempts < 1 || attempts > 10) {
            throw new IllegalArgumentException("1 to 10 attempts");
        }
    }

    /** Four attempts, pauses from 200 ms to 5 s. */
    public static RetryPolicy standard() {
        return new RetryPolicy(4, Duration.ofMillis(200), Duration.ofSeconds(5));
    }

    /** One attempt. */
    public static RetryPolicy none() {
        return new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
    }

    Duration pauseAfter(int attempt) {
        return shortened(firstPause.multipliedBy(1L << (attempt - 1)));
    }

    Duration shortened(Duration asked) {
        return asked.compareTo(longestPause) > 0 ? longestPause : asked;
    }
}
