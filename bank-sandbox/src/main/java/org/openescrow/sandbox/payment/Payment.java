package org.openescrow.sandbox.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openescrow.sandbox.fault.Fault;

/**
 * A payment in the bank's books.
 *
 * @param order absent when the number was closed before any order came
 * @param bankSerial who wrote the row: two requests of one number make two serials, and only one of them is stored
 * @param reason why it FAILED
 * @param fault how it behaves, decided when it was accepted
 * @param executeAt not executed in the background before
 */
record Payment(
        String requestNo,
        @Nullable PaymentOrder order,
        String bankSerial,
        PaymentStatus status,
        @Nullable String reason,
        Fault fault,
        Instant executeAt,
        @Nullable Instant finishedAt) {

    static Payment accepted(PaymentOrder order, String bankSerial, Fault fault, Instant executeAt) {
        return new Payment(order.requestNo(), order, bankSerial, PaymentStatus.ACCEPTED, null, fault, executeAt, null);
    }

    static Payment closed(String requestNo, String bankSerial, Instant now) {
        return new Payment(requestNo, null, bankSerial, PaymentStatus.CLOSED, null, Fault.NONE, now, null);
    }

    Payment finished(PaymentStatus next, @Nullable String why, Instant now) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("a payment cannot go from " + status + " to " + next);
        }
        return new Payment(requestNo, order, bankSerial, next, why, fault, executeAt, now);
    }

    /** Whether a repeated order is this one; a number that was closed takes any order and never executes it. */
    boolean isFor(PaymentOrder other) {
        return order == null
                || (order.direction() == other.direction()
                        && order.agreementToken().equals(other.agreementToken())
                        && order.amount() == other.amount()
                        && order.currency().equals(other.currency()));
    }

    /** Whether the bank says nothing to questions about it. */
    boolean isUnanswered(Instant now) {
        return finishedAt != null && now.isBefore(finishedAt.plus(fault.unanswered()));
    }

    /** What was moved, or is to be. */
    long amountOrThrow() {
        return orderOrThrow().amount() + (status == PaymentStatus.SUCCEEDED ? fault.fenTooMany() : 0);
    }

    PaymentOrder orderOrThrow() {
        if (order == null) {
            throw new IllegalStateException("a closed number has no order");
        }
        return order;
    }
}
