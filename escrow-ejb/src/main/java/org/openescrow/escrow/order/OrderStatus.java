package org.openescrow.escrow.order;

import java.util.EnumSet;
import java.util.Set;

/** The life of an order as the platform sees it. */
public enum OrderStatus {
    /** Taken; how it ends is not known yet. */
    PROCESSING,
    /** Money moved. */
    SUCCEEDED,
    /** No money moved, and none will. */
    FAILED;

    /** The states that may follow this one. */
    public Set<OrderStatus> next() {
        return switch (this) {
            case PROCESSING -> EnumSet.of(SUCCEEDED, FAILED);
            case SUCCEEDED, FAILED -> EnumSet.noneOf(OrderStatus.class);
        };
    }

    public boolean isFinal() {
        return next().isEmpty();
    }
}
