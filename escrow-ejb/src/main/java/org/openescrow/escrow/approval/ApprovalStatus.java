package org.openescrow.escrow.approval;

import java.util.Set;

/** The life of a proposal. */
public enum ApprovalStatus {
    PROPOSED,
    /** A second operator approved it, and it was done in the same transaction. */
    DONE,
    /** Somebody declined it, or whoever proposed it took it back. */
    DECLINED;

    /** The states that may follow this one. */
    public Set<ApprovalStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(DONE, DECLINED);
            case DONE, DECLINED -> Set.of();
        };
    }
}
