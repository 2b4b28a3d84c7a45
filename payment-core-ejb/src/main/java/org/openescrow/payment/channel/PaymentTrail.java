package org.openescrow.payment.channel;

import java.util.List;

/**
 * How a payment came to be what it is.
 *
 * @param steps in their order
 * @param words what the bank said, in the order in which it was heard; the same words once
 */
public record PaymentTrail(List<PaymentStep> steps, List<BankWords> words) {
    public PaymentTrail {
        steps = List.copyOf(steps);
        words = List.copyOf(words);
    }
}
