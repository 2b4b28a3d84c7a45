package org.openescrow.escrow.notification.delivery;

import java.util.Set;

/** The life of an event on its way to one endpoint. */
public enum DeliveryStatus {
    /** To be sent, for the first time or again. */
    PENDING,
    DELIVERED,
    /** Too many attempts, or an endpoint that takes nothing any more. */
    GIVEN_UP;

    /** The states that may follow this one; what has ended may be asked for again. */
    public Set<DeliveryStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(DELIVERED, GIVEN_UP);
            case DELIVERED, GIVEN_UP -> Set.of(PENDING);
        };
    }
}
