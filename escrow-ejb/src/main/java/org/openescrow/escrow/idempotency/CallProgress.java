package org.openescrow.escrow.idempotency;

/** How far a call has come, as callers see it. */
public enum CallProgress {
    /** It was begun, and may end at any time. */
    RUNNING,
    /** It ended without a final answer, or its server is gone: whoever sends it again has it done. */
    UNFINISHED,
    /** It has its answer, for ever. */
    FINISHED
}
