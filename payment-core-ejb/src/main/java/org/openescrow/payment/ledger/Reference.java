package org.openescrow.payment.ledger;

/**
 * What a posting is for, in the words of whoever asks for it: a request number, an order id.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}
 */
public record Reference(String value) {
    public Reference {
        if (!value.matches("[A-Za-z0-9_.:-]{1,64}")) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
