package org.openescrow.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * What one load did.
 *
 * @param done how many succeeded
 * @param failed how many did not
 * @param elapsed from the first to the last
 * @param p50 the median time of one, in microseconds
 * @param p99 the time that one of a hundred exceeds, in microseconds
 */
record Measurement(int done, int failed, Duration elapsed, long p50, long p99) {
    /** From the time that each one took, in nanoseconds. */
    static Measurement of(long[] nanos, int failed, Duration elapsed) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measurement(sorted.length, failed, elapsed, at(sorted, 50), at(sorted, 99));
    }

    private static long at(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int index = Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * (percent / 100.0)) - 1);
        return sorted[Math.max(0, index)] / 1_000;
    }

    double perSecond() {
        return done * 1e9 / Math.max(1, elapsed.toNanos());
    }
}
