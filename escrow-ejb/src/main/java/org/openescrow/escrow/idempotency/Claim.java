package org.openescrow.escrow.idempotency;

/** What a caller gets who asks to begin. */
public sealed interface Claim {
    /** Nobody has done it: go on, then finish or abandon. */
    record Begun() implements Claim {}

    /** It has been done: this was the answer. */
    record Replay(StoredAnswer answer) implements Claim {}
}
