package org.openescrow.escrow.person;

import org.openescrow.escrow.InvalidValue;

/**
 * A mobile number of mainland China: 11 digits, the first two 13 to 19. Prints nothing of itself.
 *
 * @param value refused with {@link IllegalArgumentException} where it has another shape
 */
public record MobileNo(String value) {
    public MobileNo {
        if (!value.matches("1[3-9][0-9]{9}")) {
            throw new InvalidValue("INVALID", "11 digits, the first two 13 to 19");
        }
    }

    /** For showing: {@code 138****5678}. */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return "MobileNo[not shown]";
    }
}
