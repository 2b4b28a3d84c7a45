package org.openescrow.sandbox.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says when to look for work: at the earliest time that somebody asked for, and every {@link #PATROL} in any case,
 * which finds what was left by a process that was killed. Rings at once after a start. Safe for many threads.
 */
public final class Alarm {

    static final Duration PATROL = Duration.ofSeconds(1);

    /** In epoch milliseconds. */
    private final AtomicLong next = new AtomicLong(Long.MIN_VALUE);

    /** Rings at this time at the latest. */
    public void at(Instant due) {
        next.accumulateAndGet(due.toEpochMilli(), Math::min);
    }

    /** Whether it is time; if so, the alarm is set to the next patrol. */
    public boolean rings(Instant now) {
        long due = next.get();
        return due <= now.toEpochMilli()
                && next.compareAndSet(due, now.plus(PATROL).toEpochMilli());
    }
}
