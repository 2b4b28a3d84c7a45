package org.openescrow.escrow.card;

import org.openescrow.escrow.InvalidValue;

/**
 * The number of a bank card; prints itself masked only.
 *
 * @param value 12 to 19 digits of which the last is the check digit (ISO/IEC 7812-1, Luhn); anything else is refused
 *     with {@link IllegalArgumentException}, which does not repeat it
 */
public record CardNo(String value) {
    private static final int SHOWN = 4;

    public CardNo {
        if (!value.matches("[0-9]{12,19}")) {
            throw new InvalidValue("INVALID", "12 to 19 digits");
        }
        if (!Luhn.holds(value)) {
            throw new InvalidValue("LUHN_WRONG", "the check digit of ISO 7812 does not fit");
        }
    }

    /** The first and the last four digits, such as {@code 6222 **** **** 1234}, whatever the length. */
    public String masked() {
        return value.substring(0, SHOWN) + " **** **** " + value.substring(value.length() - SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }
}
