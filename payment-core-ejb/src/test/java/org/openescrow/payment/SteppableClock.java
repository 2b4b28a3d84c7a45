package org.openescrow.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class SteppableClock implements InstantSource {
    public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void step(Duration duration) {
        now = now.plus(duration);
    }
}
