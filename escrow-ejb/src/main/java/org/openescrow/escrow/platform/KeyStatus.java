package org.openescrow.escrow.platform;

import java.util.Set;

/** The life of a platform's key. Time moves it on, but for REVOKED, which somebody says. */
public enum KeyStatus {
    NOT_YET_VALID,
    /** Signatures by it count. */
    ACTIVE,
    EXPIRED,
    REVOKED;

    /** The states that may follow this one. */
    public Set<KeyStatus> next() {
        return switch (this) {
            case NOT_YET_VALID -> Set.of(ACTIVE, REVOKED);
            case ACTIVE -> Set.of(EXPIRED, REVOKED);
            case EXPIRED -> Set.of(REVOKED);
            case REVOKED -> Set.of();
        };
    }
}
