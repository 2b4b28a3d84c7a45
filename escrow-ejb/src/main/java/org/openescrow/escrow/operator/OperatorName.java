package org.openescrow.escrow.operator;

import org.openescrow.escrow.InvalidValue;
import org.openescrow.payment.text.Form;

/**
 * The name that an operator logs in with.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}; refused otherwise with {@link
 *     IllegalArgumentException}
 */
public record OperatorName(String value) {
    private static final Form FORM = Form.name(64);

    public OperatorName {
        if (!FORM.fits(value)) {
            throw new InvalidValue("INVALID", "1 to 64 characters of A-Z a-z 0-9 _ . : -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
