package org.openescrow.escrow.order;

import java.util.regex.Pattern;
import org.openescrow.escrow.InvalidValue;

/**
 * The platform's own number of an order: unique for ever per platform and kind of order.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}; anything else is refused with
 *     {@link IllegalArgumentException}
 */
public record OrderNo(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    public OrderNo {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("INVALID", "1 to 64 characters of A-Z a-z 0-9 _ . : -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
