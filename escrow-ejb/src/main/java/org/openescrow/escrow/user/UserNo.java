package org.openescrow.escrow.user;

import org.openescrow.escrow.InvalidValue;
import org.openescrow.payment.text.Form;

/**
 * The platform's own number for one of its users, unique within the platform.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}; refused otherwise with {@link
 *     IllegalArgumentException}
 */
public record UserNo(String value) {
    private static final Form FORM = Form.name(64);

    public UserNo {
        if (!FORM.fits(value)) {
            throw new InvalidValue("INVALID", "1 to 64 characters of A-Z a-z 0-9 _ . : -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
