package org.openescrow.escrow.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.InvalidValue;

class CreditCodeTest {
    /** The first is the example of the standard. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000100000000R", "91310000MA1FL0000N"})
    void takesCodesWhoseCheckCharacterFits(String code) {
        assertEquals(code, new CreditCode(code).value());
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y44, CHECK_DIGIT_WRONG",
        "91350100M000101Y43, CHECK_DIGIT_WRONG",
        "19350100M000100Y43, CHECK_DIGIT_WRONG",
        "91350100M000100Y4, INVALID",
        "91350100M000100Y433, INVALID",
        "91350100m000100y43, INVALID",
        "91350100M000100I43, INVALID",
        "9135O100M000100Y43, INVALID",
        "'', INVALID"
    })
    void refusesOthersAndSaysWhichRule(String code, String rule) {
        InvalidValue refused = assertThrows(InvalidValue.class, () -> new CreditCode(code));

        assertEquals(rule, refused.code());
        assertFalse(
                !code.isEmpty() && String.valueOf(refused.getMessage()).contains(code), "the value is not repeated");
    }
}
