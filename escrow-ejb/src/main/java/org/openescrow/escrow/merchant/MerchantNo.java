package org.openescrow.escrow.merchant;

import org.openescrow.escrow.InvalidValue;
import org.openescrow.payment.text.Form;

/**
 * The platform's own number for a merchant, unique within the platform.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}; refused otherwise with {@link
 *     IllegalArgumentException}
 */
public record MerchantNo(String value) {
    private static final Form FORM = Form.name(64);

    public MerchantNo {
        if (!FORM.fits(value)) {
            throw new InvalidValue("INVALID", "1 to 64 characters of A-Z a-z 0-9 _ . : -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
