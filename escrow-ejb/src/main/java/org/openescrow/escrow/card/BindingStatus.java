package org.openescrow.escrow.card;

import java.util.EnumSet;
import java.util.Set;

/** How far the binding of a card is. */
public enum BindingStatus {
    /** Stored; whether the bank has sent its code is not known. */
    REQUESTED,
    /** The bank has sent a code to the user's phone. */
    SMS_SENT,
    /** Done: there is an agreement number. */
    BOUND,
    /** Over without success. */
    FAILED,
    /** Over: the code was not given in time. */
    EXPIRED;

    /** The states that may follow this one. */
    public Set<BindingStatus> next() {
        return switch (this) {
            // The bank's word that the code was sent may be lost, and the user has the code all the same.
            case REQUESTED -> EnumSet.of(SMS_SENT, BOUND, FAILED, EXPIRED);
            case SMS_SENT -> EnumSet.of(BOUND, FAILED, EXPIRED);
            case BOUND, FAILED, EXPIRED -> EnumSet.noneOf(BindingStatus.class);
        };
    }

    public boolean isFinal() {
        return next().isEmpty();
    }
}
