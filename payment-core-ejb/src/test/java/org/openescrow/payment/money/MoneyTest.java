package org.openescrow.payment.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final Money DOLLAR = new Money(1, Currency.getInstance("USD"));

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "10000, 1, 10001, 9999",
        "1, 10000, 10001, -9999",
        "-5, 5, 0, -10",
        "9223372036854775806, 1, 9223372036854775807, 9223372036854775805",
        "-9223372036854775807, -1, -9223372036854775808, -9223372036854775806",
    })
    void addsAndSubtractsExactly(long left, long right, long sum, long difference) {
        assertEquals(Money.fen(sum), Money.fen(left).plus(Money.fen(right)));
        assertEquals(Money.fen(difference), Money.fen(left).minus(Money.fen(right)));
    }

    @Test
    void throwsInsteadOfOverflowing() {
        Money most = Money.fen(Long.MAX_VALUE);
        Money least = Money.fen(Long.MIN_VALUE);
        Money one = Money.fen(1);
        assertThrows(ArithmeticException.class, () -> most.plus(one));
        assertThrows(ArithmeticException.class, () -> least.minus(one));
        assertThrows(ArithmeticException.class, () -> least.plus(Money.fen(-1)));
        assertThrows(ArithmeticException.class, least::negated);
    }

    @ParameterizedTest
    @CsvSource({"1, true, false", "0, false, false", "-1, false, true"})
    void knowsItsSign(long fen, boolean positive, boolean negative) {
        assertEquals(positive, Money.fen(fen).isPositive());
        assertEquals(negative, Money.fen(fen).isNegative());
        assertEquals(-fen, Money.fen(fen).negated().minorUnits());
    }

    @ParameterizedTest
    @CsvSource({"2, 1, true", "1, 1, false", "0, 1, false", "-1, -2, true"})
    void comparesByAmount(long left, long right, boolean more) {
        assertEquals(more, Money.fen(left).isMoreThan(Money.fen(right)));
        assertEquals(Long.compare(left, right), Money.fen(left).compareTo(Money.fen(right)));
    }

    @Test
    void refusesToMixCurrencies() {
        Money fen = Money.fen(1);
        assertThrows(IllegalArgumentException.class, () -> fen.plus(DOLLAR));
        assertThrows(IllegalArgumentException.class, () -> fen.minus(DOLLAR));
        assertThrows(IllegalArgumentException.class, () -> fen.isMoreThan(DOLLAR));
        assertThrows(IllegalArgumentException.class, () -> fen.compareTo(DOLLAR));
        assertNotEquals(fen, DOLLAR);
    }

    @Test
    void isShownInMinorUnitsWithItsCurrency() {
        assertEquals("10000 CNY", Money.fen(10_000).toString());
        assertEquals("0 USD", Money.zero(DOLLAR.currency()).toString());
        assertTrue(DOLLAR.isPositive());
        assertFalse(DOLLAR.isNegative());
    }
}
