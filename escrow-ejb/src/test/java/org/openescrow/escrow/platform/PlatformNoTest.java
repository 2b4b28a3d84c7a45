package org.openescrow.escrow.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.InvalidValue;

class PlatformNoTest {
    @Test
    void randomNumbersHaveTheShapeThatTheConstructorDemands() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            PlatformNo number = PlatformNo.random(random);
            assertEquals(13, number.value().length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P", "P00000000001", "P0000000000012", "p000000000001", "P00000000000X", "X000000000001"})
    void refusesOtherShapes(String value) {
        assertThrows(InvalidValue.class, () -> new PlatformNo(value));
    }
}
