package org.openescrow.escrow.idempotency;

import java.util.Set;

/** The life of a call with an idempotency key. */
enum CallState {
    STARTED,
    /** Ended without a final answer; whoever comes with the key begins again. */
    ABANDONED,
    FINISHED;

    /** The states that may follow this one. */
    Set<CallState> next() {
        return switch (this) {
            case STARTED -> Set.of(STARTED, ABANDONED, FINISHED);
            case ABANDONED -> Set.of(STARTED, FINISHED);
            case FINISHED -> Set.of();
        };
    }
}
