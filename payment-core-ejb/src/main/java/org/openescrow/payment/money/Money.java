package org.openescrow.payment.money;

import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money: a whole number of minor units (fen for CNY) of one currency. Arithmetic is exact: overflow throws
 * {@link ArithmeticException}, mixing currencies throws {@link IllegalArgumentException}.
 *
 * @param minorUnits the amount, negative allowed (balances, corrections)
 * @param currency the ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {
    /** The currency that this institution keeps accounts in. */
    public static final Currency CNY = Currency.getInstance("CNY");

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** An amount in fen. */
    public static Money fen(long fen) {
        return new Money(fen, CNY);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, sameCurrency(other).minorUnits);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies differ: " + currency + " and " + other.currency);
        }
        return other;
    }

    /** For people and logs: minor units and currency, such as {@code 10000 CNY}. */
    @Override
    public String toString() {
        return minorUnits + " " + currency;
    }
}
