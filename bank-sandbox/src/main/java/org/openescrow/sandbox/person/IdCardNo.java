package org.openescrow.sandbox.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;

/**
 * A citizen's ID number by GB 11643: 17 digits with a real birth date from 1800 on, and a check digit 0-9 or X
 * (ISO 7064 MOD 11-2).
 */
public record IdCardNo(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    public IdCardNo {
        value = value.toUpperCase(Locale.ROOT);
        if (!value.matches("[0-9]{17}[0-9X]") || checkDigit(value) != value.charAt(17) || !hasBirthDate(value)) {
            throw new Refusal(RefusalCode.ID_CARD_NO_INVALID, "idCardNo is not a number by GB 11643");
        }
    }

    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static boolean hasBirthDate(String digits) {
        try {
            int year = Integer.parseInt(digits.substring(6, 10));
            return LocalDate.of(
                                    year,
                                    Integer.parseInt(digits.substring(10, 12)),
                                    Integer.parseInt(digits.substring(12, 14)))
                            .getYear()
                    >= 1800;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "IdCardNo[hidden]";
    }
}
