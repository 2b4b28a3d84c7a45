package org.openescrow.escrow.platform;

import org.openescrow.escrow.InvalidValue;

/**
 * A unified social credit code by GB 32100-2015: 18 characters of digits and capital letters without I, O, S, V and Z;
 * the last one is a check character.
 *
 * @param value refused with {@link IllegalArgumentException} where shape or check character are wrong
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public CreditCode {
        if (!value.matches("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")) {
            throw new InvalidValue("INVALID", "18 characters as GB 32100 has them");
        }
        if (checkCharacter(value) != value.charAt(WEIGHTS.length)) {
            throw new InvalidValue("CHECK_DIGIT_WRONG", "the check character of GB 32100 does not fit");
        }
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        int size = ALPHABET.length();
        return ALPHABET.charAt((size - sum % size) % size);
    }

    @Override
    public String toString() {
        return value;
    }
}
