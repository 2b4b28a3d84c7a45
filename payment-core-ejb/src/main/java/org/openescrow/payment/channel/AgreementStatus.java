package org.openescrow.payment.channel;

import java.util.EnumSet;
import java.util.Set;

/** The life of an agreement with a bank to debit a card. */
public enum AgreementStatus {
    /** Stored; whether the bank has heard of it is not known. */
    REQUESTED,
    /** The bank has sent a code to the user's phone. */
    SMS_SENT,
    /** In force. */
    SIGNED,
    /** The bank said no, for good. */
    REFUSED,
    /** The code was not given in time. */
    EXPIRED,
    /** Ended by either side. */
    TERMINATED;

    /** The states that may follow this one. */
    public Set<AgreementStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(SMS_SENT, SIGNED, REFUSED, EXPIRED, TERMINATED);
            case SMS_SENT -> EnumSet.of(SIGNED, REFUSED, EXPIRED, TERMINATED);
            case SIGNED -> EnumSet.of(TERMINATED);
            case REFUSED, EXPIRED, TERMINATED -> EnumSet.noneOf(AgreementStatus.class);
        };
    }

    public boolean isFinal() {
        return next().isEmpty();
    }
}
