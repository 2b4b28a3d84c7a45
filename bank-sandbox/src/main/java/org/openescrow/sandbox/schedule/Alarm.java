package org.openescrow.sandbox.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Says when to look for work: at the earliest time that somebody asked for, and every {@link #PATROL} in any case,
 * which finds what was left by a process that was killed. Rings at once after a start. Safe for many threads.
 */
public final class Alarm {

    static final Duration PATROL = Duration.ofSeconds(1);

    private final Duration patrol;
    private Instant next = Instant.MIN;

    public Alarm() {
        this(PATROL);
    }

    Alarm(Duration patrol) {
        this.patrol = patrol;
    }

    /** Rings at this time at the latest. */
    public synchronized void at(Instant due) {
        if (due.isBefore(next)) {
            next = due;
            notifyAll();
        }
    }

    /** Waits until it rings. */
    public synchronized void await(InstantSource clock) throws InterruptedException {
        for (Instant now = clock.instant(); !rings(now); now = clock.instant()) {
            wait(Math.max(1, Duration.between(now, next).toMillis()));
        }
    }

    /** Whether it is time; if so, the alarm is set to the next patrol. */
    synchronized boolean rings(Instant now) {
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(patrol);
        return true;
    }
}
