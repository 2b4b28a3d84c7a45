package org.openescrow.payment.account;

import org.openescrow.payment.text.Form;

/**
 * Whose account it is, in the words of whoever has it opened: the core only keeps it unique for each kind of account.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}
 */
public record OwnerReference(String value) {
    private static final Form FORM = Form.name(64);

    public OwnerReference {
        if (!FORM.fits(value)) {
            throw new IllegalArgumentException("not an owner reference");
        }
    }
}
