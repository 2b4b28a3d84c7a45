package org.openescrow.escrow.platform;

import java.util.Set;

/** The life of a platform's application. */
public enum ApplicationStatus {
    PENDING_REVIEW,
    APPROVED,
    REJECTED;

    /** The states that may follow this one. */
    public Set<ApplicationStatus> next() {
        return switch (this) {
            case PENDING_REVIEW -> Set.of(APPROVED, REJECTED);
            case APPROVED, REJECTED -> Set.of();
        };
    }
}
