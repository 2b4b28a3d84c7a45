package org.openescrow.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.money.Money;

class YuanTest {
    @Test
    void isReadAsItIsWritten() {
        assertEquals("0.05", Yuan.write(5));
        assertEquals("1234.50", Yuan.write(123_450));
        assertEquals(Money.fen(123_450), Yuan.read(Yuan.write(123_450)));
    }

    @ParameterizedTest
    @CsvSource({"0.01,1", "1,100", "1.5,150", "1.05,105", "' 12.34 ',1234", "999999999999.99,99999999999999"})
    void readsWhatPeopleType(String typed, long fen) {
        assertEquals(Money.fen(fen), Yuan.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".5", "1.", "1.234", "-1", "1,000", "1e3", "١", "1 0", "1234567890123"})
    void readsNothingElse(String typed) {
        assertThrows(IllegalArgumentException.class, () -> Yuan.read(typed));
    }
}
