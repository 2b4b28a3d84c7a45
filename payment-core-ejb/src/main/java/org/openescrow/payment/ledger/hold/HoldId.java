package org.openescrow.payment.ledger.hold;

/**
 * The number of a hold.
 *
 * @param value as the ledger gave it
 */
public record HoldId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
