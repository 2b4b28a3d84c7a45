package org.openescrow.payment.channel;

import java.util.Set;

/** Whether somebody has looked at an exception. */
public enum ExceptionStatus {
    OPEN,
    RESOLVED;

    /** The states that may follow this one. */
    public Set<ExceptionStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(RESOLVED);
            case RESOLVED -> Set.of();
        };
    }
}
