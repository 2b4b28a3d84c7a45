package org.openescrow.escrow.order;

import org.openescrow.escrow.InvalidValue;
import org.openescrow.payment.text.Form;

/**
 * The platform's own number of an order: unique for ever per platform and kind of order.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}; anything else is refused with
 *     {@link IllegalArgumentException}
 */
public record OrderNo(String value) {
    private static final Form FORM = Form.name(64);

    public OrderNo {
        if (!FORM.fits(value)) {
            throw new InvalidValue("INVALID", "1 to 64 characters of A-Z a-z 0-9 _ . : -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
