package org.openescrow.escrow.order;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.Refusal;

class AmountLimitTest {
    private final AmountLimit limit = Limits.of(5_000_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 4_999_999, 5_000_000})
    void letsPassWhatIsWithin(long fen) {
        assertDoesNotThrow(() -> limit.require(Money.fen(fen)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, CNY, VALIDATION_FAILED, amount.value, NOT_POSITIVE",
        "-1, CNY, VALIDATION_FAILED, amount.value, NOT_POSITIVE",
        "-9223372036854775808, CNY, VALIDATION_FAILED, amount.value, NOT_POSITIVE",
        "5000001, CNY, AMOUNT_OVER_LIMIT, amount.value, OVER_LIMIT",
        "9223372036854775807, CNY, AMOUNT_OVER_LIMIT, amount.value, OVER_LIMIT",
        "100, USD, VALIDATION_FAILED, amount.currency, CURRENCY_UNKNOWN"
    })
    void refusesWhatIsNot(long units, String currency, String code, String field, String rule) {
        Money amount = new Money(units, Currency.getInstance(currency));
        Refusal refusal = assertThrows(Refusal.class, () -> limit.require(amount));
        assertEquals(code, refusal.code().name());
        assertEquals(field, refusal.errors().get(0).field());
        assertEquals(rule, refusal.errors().get(0).code());
    }
}
