package org.openescrow.payment.channel;

import java.util.EnumSet;
import java.util.Set;

/** The life of a payment through a bank. */
public enum PaymentStatus {
    /** Stored; the bank has not answered yet. */
    REQUESTED,
    /** The bank has taken it and will say more. */
    ACCEPTED,
    /** The bank's answer was lost or never came: it may have happened or not, and only the bank can say. */
    UNKNOWN,
    /** The bank has moved the money, and so has the ledger. */
    SUCCEEDED,
    /** The bank has not moved money and never will under this request number. */
    FAILED;

    /** The states that may follow this one. */
    public Set<PaymentStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(ACCEPTED, UNKNOWN, SUCCEEDED, FAILED);
            case UNKNOWN -> EnumSet.of(ACCEPTED, SUCCEEDED, FAILED);
            // That a later question was not answered takes nothing away from what the bank has said.
            case ACCEPTED -> EnumSet.of(SUCCEEDED, FAILED);
            case SUCCEEDED, FAILED -> EnumSet.noneOf(PaymentStatus.class);
        };
    }

    public boolean isFinal() {
        return next().isEmpty();
    }
}
