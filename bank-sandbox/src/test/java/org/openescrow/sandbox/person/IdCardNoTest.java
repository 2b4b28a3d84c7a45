package org.openescrow.sandbox.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;

class IdCardNoTest {

    /** The standard's own examples have 11010519491231002X and 440524188001010014. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "999999198001010011", "999999199009090030"})
    void acceptsARightCheckDigit(String number) {
        assertEquals(number, new IdCardNo(number).value());
    }

    @Test
    void readsASmallX() {
        assertEquals("11010519491231002X", new IdCardNo("11010519491231002x").value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "110105194912310021",
                "11010519491231002",
                "11010519491231002XX",
                "1101051949123100X2",
                "999999198013010019",
                "999999198002300016",
                "一10105194912310021"
            })
    void refusesEverythingElse(String number) {
        Refusal refusal = assertThrows(Refusal.class, () -> new IdCardNo(number));
        assertEquals(RefusalCode.ID_CARD_NO_INVALID, refusal.code());
    }

    @Test
    void doesNotShowItself() {
        assertFalse(new IdCardNo("11010519491231002X").toString().contains("1101"));
    }
}
