package org.openescrow.payment.ledger.hold;

import java.util.EnumSet;
import java.util.Set;

/** What becomes of a hold; each end is for ever. */
public enum HoldStatus {
    /** The money is put aside; some of it may have been captured. */
    OPEN,
    /** All is captured, or the last part is and the rest was released. */
    CAPTURED,
    /** What was left was released on request. */
    RELEASED,
    /** What was left was released because the time was over. */
    EXPIRED;

    /** The states that may follow. */
    public Set<HoldStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(CAPTURED, RELEASED, EXPIRED);
            case CAPTURED, RELEASED, EXPIRED -> EnumSet.noneOf(HoldStatus.class);
        };
    }
}
