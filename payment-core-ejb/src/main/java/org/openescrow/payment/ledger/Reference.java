package org.openescrow.payment.ledger;

import java.util.regex.Pattern;

/**
 * What a posting is for, in the words of whoever asks for it: a request number, an order id.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}
 */
public record Reference(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
