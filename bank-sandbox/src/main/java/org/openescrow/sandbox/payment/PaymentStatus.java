package org.openescrow.sandbox.payment;

/** Where a payment stands, and where it may go from there. */
enum PaymentStatus {
    ACCEPTED,
    SUCCEEDED,
    FAILED,
    /** Promised never to be executed, because it was closed before it came. */
    CLOSED;

    boolean canBecome(PaymentStatus next) {
        return switch (this) {
            case ACCEPTED -> next == SUCCEEDED || next == FAILED;
            case SUCCEEDED, FAILED, CLOSED -> false;
        };
    }
}
