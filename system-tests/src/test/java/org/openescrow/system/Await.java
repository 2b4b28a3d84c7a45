package org.openescrow.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions. */
public final class Await {
    private static final Duration GLANCE = Duration.ofMillis(50);

    private Await() {}

    /** Returns once the condition holds; fails with what was waited for when it does not in time. */
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + patience + " in vain until " + what);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
