package org.openescrow.sandbox.card;

import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;

/** A bank card number: 13 to 19 digits whose last one is right by Luhn (ISO/IEC 7812-1). */
public record CardNo(String value) {

    public CardNo {
        if (!value.matches("[0-9]{13,19}") || luhnSum(value) % 10 != 0) {
            throw new Refusal(RefusalCode.CARD_NO_INVALID, "cardNo must be 13 to 19 digits that pass Luhn");
        }
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "CardNo[hidden]";
    }
}
