package org.openescrow.escrow.card;

/** The check digit of card and agreement numbers (ISO/IEC 7812-1, Luhn). */
final class Luhn {
    private Luhn() {}

    /** Whether the last digit fits the others; the text consists of ASCII digits. */
    static boolean holds(String digits) {
        return sum(digits) % 10 == 0;
    }

    /** The digits with their check digit behind them. */
    static String withCheckDigit(String digits) {
        return digits + (10 - sum(digits + "0") % 10) % 10;
    }

    private static int sum(String digits) {
        int sum = 0;
        boolean doubled = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int weighted = doubled ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
            doubled = !doubled;
        }
        return sum;
    }
}
