package org.openescrow.escrow.card;

import java.util.random.RandomGenerator;
import org.openescrow.escrow.InvalidValue;

/**
 * The agreement number: what stands for a bound card in orders. It tells nothing of the card.
 *
 * @param value {@code AG} and 16 digits, the last a check digit (Luhn); anything else is refused with
 *     {@link IllegalArgumentException}
 */
public record AgreementNo(String value) {
    private static final String PREFIX = "AG";
    private static final long RANDOM_PART = 1_000_000_000_000_000L;

    public AgreementNo {
        if (!value.matches(PREFIX + "[0-9]{16}") || !Luhn.holds(value.substring(PREFIX.length()))) {
            throw new InvalidValue("INVALID", "AG and 16 digits with their check digit");
        }
    }

    /** A new random number; that it is still free is found out when it is stored. */
    static AgreementNo random(RandomGenerator random) {
        String body = String.format("%015d", random.nextLong(RANDOM_PART));
        return new AgreementNo(PREFIX + Luhn.withCheckDigit(body));
    }

    @Override
    public String toString() {
        return value;
    }
}
