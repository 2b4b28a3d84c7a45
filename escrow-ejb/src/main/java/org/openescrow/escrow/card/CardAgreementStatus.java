package org.openescrow.escrow.card;

import java.util.EnumSet;
import java.util.Set;

/** Whether a bound card may be used. */
public enum CardAgreementStatus {
    /** Recharges may be ordered under it. */
    ACTIVE,
    /** Ended, for good. */
    TERMINATED;

    /** The states that may follow this one. */
    public Set<CardAgreementStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(TERMINATED);
            case TERMINATED -> EnumSet.noneOf(CardAgreementStatus.class);
        };
    }

    public boolean isFinal() {
        return next().isEmpty();
    }
}
