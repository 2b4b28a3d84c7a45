package org.openescrow.sandbox.agreement;

/** Where an agreement stands, and where it may go from there. */
enum AgreementStatus {
    SMS_SENT,
    SIGNED,
    REFUSED,
    TERMINATED;

    boolean canBecome(AgreementStatus next) {
        return switch (this) {
            case SMS_SENT -> next == SIGNED || next == REFUSED || next == TERMINATED;
            case SIGNED -> next == TERMINATED;
            case REFUSED, TERMINATED -> false;
        };
    }
}
