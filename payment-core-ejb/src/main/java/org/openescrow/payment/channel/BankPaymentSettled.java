package org.openescrow.payment.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment has ended. Told of by {@link BankPaymentsSettled}.
 *
 * @param outcome what became of the money
 * @param reason why it FAILED, in the bank's word
 */
public record BankPaymentSettled(RequestNo requestNo, Outcome outcome, @Nullable String reason, Instant at) {
    /** What became of the money. */
    public enum Outcome {
        /** It is where it was asked to go. */
        SUCCEEDED,
        /**
         * The bank has moved it, and the account could not take it or it was another amount than asked: it waits in
         * suspense for a person to decide.
         */
        SUSPENDED,
        /** The bank has not moved it, and never will. */
        FAILED
    }
}
