package org.openescrow.escrow.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.openescrow.escrow.InvalidValue;

/**
 * The number of a resident identity card by GB 11643-1999: six digits of the region, the date of birth, three digits,
 * and a check digit 0 to 9 or X (ISO 7064 MOD 11-2). A small x is taken as X. Prints nothing of itself.
 *
 * @param value refused with {@link IllegalArgumentException} where shape, date or check digit are wrong
 */
public record IdCardNo(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int SHOWN_FROM = 16;
    private static final int EARLIEST_YEAR = 1900;

    public IdCardNo {
        value = value.toUpperCase(Locale.ROOT);
        if (!value.matches("[1-9][0-9]{16}[0-9X]") || !hasBirthDate(value)) {
            throw new InvalidValue("INVALID", "17 digits with a date of birth, and a check digit or X");
        }
        if (checkDigit(value) != value.charAt(WEIGHTS.length)) {
            throw new InvalidValue("CHECK_DIGIT_WRONG", "the check digit of GB 11643 does not fit");
        }
    }

    private static boolean hasBirthDate(String digits) {
        try {
            LocalDate birth = LocalDate.of(number(digits, 6, 10), number(digits, 10, 12), number(digits, 12, 14));
            return birth.getYear() >= EARLIEST_YEAR;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    /** For showing: {@code 110*************5X}. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(SHOWN_FROM - 3) + value.substring(SHOWN_FROM);
    }

    @Override
    public String toString() {
        return "IdCardNo[not shown]";
    }
}
