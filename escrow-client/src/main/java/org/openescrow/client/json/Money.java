package org.openescrow.client.json;

/**
 * An amount of money, never a fraction.
 *
 * @param value minor units of the currency: fen for CNY
 * @param currency ISO 4217, three letters
 */
public record Money(long value, String currency) {
    public static Money fen(long value) {
        return new Money(value, "CNY");
    }

    public static Money from(Answer answer) {
        return new Money(answer.whole("value"), answer.text("currency"));
    }
}
