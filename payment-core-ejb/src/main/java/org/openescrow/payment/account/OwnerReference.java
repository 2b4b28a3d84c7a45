package org.openescrow.payment.account;

import java.util.regex.Pattern;

/**
 * Whose account it is, in the words of whoever has it opened: the core only keeps it unique for each kind of account.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}
 */
public record OwnerReference(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    public OwnerReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an owner reference");
        }
    }
}
