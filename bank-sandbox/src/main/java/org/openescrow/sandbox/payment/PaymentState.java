package org.openescrow.sandbox.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the bank tells about a payment.
 *
 * @param status ACCEPTED, SUCCEEDED, FAILED or CLOSED
 * @param amount in fen; absent when the number was closed before any order came, like the currency
 */
public record PaymentState(
        String requestNo,
        String status,
        @Nullable String reason,
        @Nullable Long amount,
        @Nullable String currency,
        String bankSerial,
        @Nullable Instant finishedAt) {

    static PaymentState of(Payment payment) {
        PaymentOrder order = payment.order();
        return new PaymentState(
                payment.requestNo(),
                payment.status().name(),
                payment.reason(),
                order == null ? null : payment.amountOrThrow(),
                order == null ? null : order.currency(),
                payment.bankSerial(),
                payment.finishedAt());
    }
}
