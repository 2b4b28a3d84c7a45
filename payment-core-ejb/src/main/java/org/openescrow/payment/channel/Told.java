package org.openescrow.payment.channel;

import org.jspecify.annotations.Nullable;
import org.openescrow.payment.money.Money;

/**
 * What a bank says that it has moved, where that is not what was asked, or once more.
 *
 * @param amount more than zero
 * @param serial the bank's own number of the movement
 */
public record Told(Money amount, @Nullable String serial) {
    public Told {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("moved is more than zero");
        }
    }
}
