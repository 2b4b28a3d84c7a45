package org.openescrow.payment.channel;

import java.util.List;

/**
 * Payments have ended. Each is told of once, within the transaction that ends it, so that whoever observes it commits
 * or rolls back with it.
 *
 * @param payments at least one
 */
public record BankPaymentsSettled(List<BankPaymentSettled> payments) {
    public BankPaymentsSettled {
        payments = List.copyOf(payments);
    }
}
