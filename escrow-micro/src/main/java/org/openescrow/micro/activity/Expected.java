package org.openescrow.micro.activity;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.openescrow.client.Call;
import org.openescrow.client.EscrowProblem;

/** What must be so, or the activity ends: a demo that hides what went wrong would be none. */
final class Expected {
    /** Of one thing that takes its time; a busy machine needs some of it. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long GLANCE_MILLIS = 200;

    private Expected() {}

    static void holds(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("it does not hold that " + what);
        }
    }

    /** The call is refused with this code. */
    static void refused(Call<?> call, String code) {
        try {
            call.execute();
        } catch (EscrowProblem refused) {
            holds(refused.code().equals(code), call + " is refused with " + code + ", not " + refused.code());
            return;
        }
        throw new IllegalStateException(call + " should have been refused with " + code);
    }

    /** It will be so soon. */
    static void soon(BooleanSupplier condition, String what) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            holds(System.nanoTime() < deadline, what);
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        }
    }
}
