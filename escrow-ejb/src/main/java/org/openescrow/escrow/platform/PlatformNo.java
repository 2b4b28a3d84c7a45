package org.openescrow.escrow.platform;

import java.util.random.RandomGenerator;
import org.openescrow.escrow.InvalidValue;
import org.openescrow.payment.text.Form;

/**
 * A platform's registration number, given at approval: {@code P} and twelve random digits.
 *
 * @param value refused with {@link IllegalArgumentException} where it has another shape
 */
public record PlatformNo(String value) {
    private static final Form DIGITS = Form.of(12, 12, "0-9");
    private static final long NUMBERS = 1_000_000_000_000L;

    public PlatformNo {
        if (!value.startsWith("P") || !DIGITS.fits(value, 1)) {
            throw new InvalidValue("INVALID", "not a platform registration number");
        }
    }

    /** A number that is most likely free; whether it is, is found out when it is stored. */
    static PlatformNo random(RandomGenerator random) {
        // Padded by hand: the digits must not depend on the machine's locale.
        String digits = Long.toString(NUMBERS + random.nextLong(NUMBERS));
        return new PlatformNo("P" + digits.substring(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
