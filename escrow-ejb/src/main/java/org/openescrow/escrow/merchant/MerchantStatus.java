package org.openescrow.escrow.merchant;

import java.util.Set;

/** The life of a merchant. */
public enum MerchantStatus {
    ACTIVE,
    /** Sells nothing until it is active again. */
    SUSPENDED;

    /** The states that may follow this one. */
    public Set<MerchantStatus> next() {
        return switch (this) {
            case ACTIVE -> Set.of(SUSPENDED);
            case SUSPENDED -> Set.of(ACTIVE);
        };
    }
}
