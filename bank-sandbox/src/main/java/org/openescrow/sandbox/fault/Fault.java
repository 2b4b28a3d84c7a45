package org.openescrow.sandbox.fault;

import java.time.Duration;

/**
 * How one call behaves.
 *
 * @param delayMillis 0 to 600,000; 0 stands for the mode's own delay
 */
public record Fault(FaultMode mode, long delayMillis) {

    public static final Fault NONE = new Fault(FaultMode.NORMAL, 0);

    static final long MAX_DELAY_MILLIS = 600_000;

    /** Longer than a sensible caller waits. */
    private static final Duration DEFAULT_SILENCE = Duration.ofSeconds(15);

    private static final Duration LONG_SILENCE = Duration.ofHours(1);

    /** This one, or the other where nothing was ordered. */
    public Fault or(Fault other) {
        return equals(NONE) ? other : this;
    }

    public boolean timesOut() {
        return mode.timesOut();
    }

    /** How long the bank keeps silent when it times out. */
    public Duration silence() {
        return mode == FaultMode.SILENT ? DEFAULT_SILENCE : delayOr(DEFAULT_SILENCE);
    }

    /** For how long after its end the bank answers no question about what behaves so. */
    public Duration unanswered() {
        return mode == FaultMode.SILENT ? delayOr(LONG_SILENCE) : Duration.ZERO;
    }

    /** How many fen more than was ordered the bank moves. */
    public long fenTooMany() {
        return mode == FaultMode.WRONG_AMOUNT ? 1 : 0;
    }

    public Duration delayOr(Duration own) {
        return delayMillis == 0 ? own : Duration.ofMillis(delayMillis);
    }
}
