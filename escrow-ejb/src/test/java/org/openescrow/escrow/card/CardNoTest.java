package org.openescrow.escrow.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.escrow.InvalidValue;

class CardNoTest {
    @ParameterizedTest
    @CsvSource({
        "4111111111111111, 4111 **** **** 1111",
        "6222021234567890128, 6222 **** **** 0128",
        "500000000009, 5000 **** **** 0009"
    })
    void takesCardsAndShowsThemMasked(String digits, String masked) {
        CardNo card = new CardNo(digits);
        assertEquals(masked, card.masked());
        assertFalse(card.toString().contains(digits));
    }

    @ParameterizedTest
    @CsvSource({
        "'', INVALID",
        "41111111111, INVALID",
        "62220212345678901230, INVALID",
        "4111 1111 1111 1111, INVALID",
        "４１１１１１１１１１１１１１１１, INVALID",
        "4111111111111112, LUHN_WRONG",
        "1411111111111111, LUHN_WRONG"
    })
    void refusesWhatIsNoCardAndDoesNotRepeatIt(String digits, String code) {
        InvalidValue refusal = assertThrows(InvalidValue.class, () -> new CardNo(digits));
        assertEquals(code, refusal.code());
        assertFalse(!digits.isEmpty() && String.valueOf(refusal.getMessage()).contains(digits));
    }
}
