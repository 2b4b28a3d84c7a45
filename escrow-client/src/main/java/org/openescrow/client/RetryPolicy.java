package org.openescrow.client;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often and how patiently a {@link Call} is repeated.
 *
 * @param attempts the first one included, 1 to 10
 * @param firstPause before the second attempt; doubled each time, half of it by chance, so that many callers who failed
 *     together do not come back together
 * @param longestPause no pause is longer, up to five minutes; where the answer asks for a longer one by Retry-After the
 *     call is not repeated
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Doubled more often, a pause would leave the range of a duration long after it left that of patience. */
    private static final int MOST_DOUBLINGS = 20;

    public RetryPolicy {
        if (attempts < 1 || attempts > 10) {
            throw new IllegalArgumentException("1 to 10 attempts");
        }
        if (firstPause.isNegative() || longestPause.isNegative() || longestPause.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("pauses of 0 to 5 minutes");
        }
    }

    /** Four attempts, pauses from 200 ms to 10 s. */
    public static RetryPolicy standard() {
        return new RetryPolicy(4, Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    /** One attempt. */
    public static RetryPolicy none() {
        return new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
    }

    /** The pause after an attempt, counted from 1: between half of the doubled pause and all of it. */
    Duration pauseAfter(int attempt, RandomGenerator random) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        long most = (doubled.compareTo(longestPause) > 0 ? longestPause : doubled).toMillis();
        return Duration.ofMillis(most - random.nextLong(most / 2 + 1));
    }

    /** The pause that an answer asked for, and a little by chance; empty where it is longer than our patience. */
    Optional<Duration> pauseAsked(Duration asked, RandomGenerator random) {
        return asked.compareTo(longestPause) > 0
                ? Optional.empty()
                : Optional.of(asked.plusMillis(random.nextLong(firstPause.toMillis() + 1)));
    }
}
