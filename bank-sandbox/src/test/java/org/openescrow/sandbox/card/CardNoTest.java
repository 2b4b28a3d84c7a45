package org.openescrow.sandbox.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;

class CardNoTest {

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "5500005555555559", "6222000000000017", "4222222222222"})
    void acceptsARightCheckDigit(String number) {
        assertEquals(number, new CardNo(number).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4111111111111112", "4111111111111", "41111111111111110000", "4111-1111-1111-1111"})
    void refusesEverythingElse(String number) {
        Refusal refusal = assertThrows(Refusal.class, () -> new CardNo(number));
        assertEquals(RefusalCode.CARD_NO_INVALID, refusal.code());
    }

    @Test
    void doesNotShowItself() {
        assertFalse(new CardNo("4111111111111111").toString().contains("4111"));
    }
}
