package org.openescrow.payment.combine;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One caller's item and, later, what became of it. Made and awaited by the caller's thread. */
final class Ticket<T, R> {
    private enum State {
        WAITING,
        HAS_LANE,
        DONE
    }

    private final T item;
    private final Thread owner = Thread.currentThread();
    private volatile State state = State.WAITING;
    private @Nullable R result;
    private @Nullable Throwable failure;

    Ticket(T item) {
        this.item = item;
    }

    T item() {
        return item;
    }

    void succeed(R value) {
        result = value;
    }

    void fail(Throwable thrown) {
        failure = thrown;
    }

    /** Tells the owner that the work is done. */
    void tell() {
        become(State.DONE);
    }

    /** Tells the owner to work for all who wait, itself first. */
    void giveLane() {
        become(State.HAS_LANE);
    }

    private void become(State next) {
        state = next;
        LockSupport.unpark(owner);
    }

    /**
     * Waits; answers true when the owner has a lane to work on, false when another has done the work.
     *
     * @param patience after which, each time, {@code opensLane} is asked whether the owner has one now
     */
    boolean awaitLane(Duration patience, BooleanSupplier opensLane) {
        boolean interrupted = false;
        while (state == State.WAITING) {
            LockSupport.parkNanos(this, patience.toNanos());
            // The work may be under way on another thread: to leave now would be to not know.
            interrupted |= Thread.interrupted();
            if (state == State.WAITING && opensLane.getAsBoolean()) {
                state = State.HAS_LANE;
            }
        }
        if (interrupted) {
            owner.interrupt();
        }
        return state == State.HAS_LANE;
    }

    R result() {
        if (failure instanceof RuntimeException refused) {
            throw refused;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new IllegalStateException("the work failed", failure);
        }
        return Objects.requireNonNull(result);
    }
}
