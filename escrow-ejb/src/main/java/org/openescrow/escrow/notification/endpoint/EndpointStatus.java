package org.openescrow.escrow.notification.endpoint;

import java.util.Set;

/** The life of an endpoint. */
public enum EndpointStatus {
    ACTIVE,
    /** Nothing is sent until the platform activates it again. */
    DISABLED,
    DELETED;

    /** The states that may follow this one. */
    public Set<EndpointStatus> next() {
        return switch (this) {
            case ACTIVE -> Set.of(DISABLED, DELETED);
            case DISABLED -> Set.of(ACTIVE, DELETED);
            case DELETED -> Set.of();
        };
    }
}
