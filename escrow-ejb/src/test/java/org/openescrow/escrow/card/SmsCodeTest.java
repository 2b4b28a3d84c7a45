package org.openescrow.escrow.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.InvalidValue;

class SmsCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"0000", "123456", "12345678"})
    void takesCodesAndDoesNotPrintThem(String text) {
        SmsCode code = new SmsCode(text);
        assertEquals(text, code.value());
        assertFalse(code.toString().contains(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "12345a", " 123456", "１２３４５６"})
    void refusesAnythingElse(String text) {
        assertThrows(InvalidValue.class, () -> new SmsCode(text));
    }
}
