package org.openescrow.escrow.wallet;

import java.util.Set;

/** The life of a wallet. */
public enum WalletStatus {
    OPEN,
    /** It takes no order until it is open again: money out of it is blocked. What is under way still comes in. */
    FROZEN,
    CLOSED;

    /** The states that may follow this one. */
    public Set<WalletStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(FROZEN, CLOSED);
            case FROZEN -> Set.of(OPEN, CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
