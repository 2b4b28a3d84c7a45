package org.openescrow.escrow.platform;

import java.util.Set;

/** Whether an approved platform may do anything new. */
public enum PlatformStatus {
    ACTIVE,
    /** It reads, and changes nothing; what is on its way ends as it would. */
    SUSPENDED;

    /** The states that may follow this one. */
    public Set<PlatformStatus> next() {
        return switch (this) {
            case ACTIVE -> Set.of(SUSPENDED);
            case SUSPENDED -> Set.of(ACTIVE);
        };
    }
}
