package org.openescrow.escrow.card;

import org.openescrow.escrow.InvalidValue;

/**
 * The code that the bank sent to the user's phone; prints nothing of itself.
 *
 * @param value 4 to 8 digits; anything else is refused with {@link IllegalArgumentException}
 */
public record SmsCode(String value) {
    public SmsCode {
        if (!value.matches("[0-9]{4,8}")) {
            throw new InvalidValue("INVALID", "4 to 8 digits");
        }
    }

    @Override
    public String toString() {
        return "SmsCode[not shown]";
    }
}
