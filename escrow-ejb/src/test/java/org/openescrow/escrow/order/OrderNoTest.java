package org.openescrow.escrow.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.InvalidValue;

class OrderNoTest {
    private static final String LONGEST = "0123456789012345678901234567890123456789012345678901234567890123";

    @ParameterizedTest
    @ValueSource(strings = {"1", "R-2024.01:7_a", LONGEST})
    void takesWhatPlatformsNumberTheirOrdersWith(String text) {
        assertEquals(text, new OrderNo(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "订单", "a/b", "a\n", LONGEST + "4"})
    void refusesAnythingElse(String text) {
        assertThrows(InvalidValue.class, () -> new OrderNo(text));
    }
}
