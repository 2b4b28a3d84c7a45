package org.openescrow.payment.ledger;

import org.openescrow.payment.text.Form;

/**
 * What a posting is for, in the words of whoever asks for it: a request number, an order id.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}
 */
public record Reference(String value) {
    private static final Form FORM = Form.name(64);

    public Reference {
        if (!FORM.fits(value)) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
