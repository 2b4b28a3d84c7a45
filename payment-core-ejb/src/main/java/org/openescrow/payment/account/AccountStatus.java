package org.openescrow.payment.account;

import java.util.Set;

/** The life of a payment account. */
public enum AccountStatus {
    OPEN,
    CLOSED;

    /** The states that may follow this one. */
    public Set<AccountStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
