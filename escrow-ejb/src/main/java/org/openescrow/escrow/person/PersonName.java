package org.openescrow.escrow.person;

import java.text.Normalizer;
import org.openescrow.escrow.InvalidValue;

/**
 * A person's name as on the ID card: 1 to 64 characters, letters of any script, single spaces and middle dots between
 * them. Kept in Unicode's composed form (NFC), so that equal names are equal. Prints nothing of itself.
 *
 * @param value refused with {@link IllegalArgumentException} where it has another shape
 */
public record PersonName(String value) {
    private static final int LONGEST = 64;

    public PersonName {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (value.codePointCount(0, value.length()) > LONGEST
                || !value.matches("[\\p{L}\\p{M}]+([ ·•][\\p{L}\\p{M}]+)*")) {
            throw new InvalidValue("INVALID", "1 to 64 letters, with single spaces or middle dots between them");
        }
    }

    /** For showing: the first letter, and that there are more. */
    public String masked() {
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "**";
    }

    @Override
    public String toString() {
        return "PersonName[not shown]";
    }
}
