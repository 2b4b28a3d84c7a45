package org.openescrow.escrow;

import java.util.List;
import org.openescrow.payment.refusal.FieldError;
import org.openescrow.payment.refusal.Refusal;

/** Words that people write for people: names of companies, comments, reasons. */
public final class FreeText {
    private FreeText() {}

    /**
     * The text itself. Refuses {@link EscrowRefusal#VALIDATION_FAILED} where it is blank, longer than allowed, or holds
     * control characters.
     *
     * @param field what it is called in requests
     * @param longest in characters (code points)
     */
    public static String checked(String field, String text, int longest) {
        if (text.isBlank()) {
            throw refusal(field, "REQUIRED", "must not be blank");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw refusal(field, "TOO_LONG", "at most " + longest + " characters");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw refusal(field, "INVALID", "no control characters");
        }
        return text;
    }

    private static Refusal refusal(String field, String code, String rule) {
        return new Refusal(
                EscrowRefusal.VALIDATION_FAILED,
                EscrowRefusal.VALIDATION_FAILED.meaning(),
                List.of(new FieldError(field, code, rule)));
    }
}
