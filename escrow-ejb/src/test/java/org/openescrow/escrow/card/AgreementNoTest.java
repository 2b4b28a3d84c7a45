package org.openescrow.escrow.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.InvalidValue;

class AgreementNoTest {
    @Test
    void makesNumbersThatItTakes() {
        Random random = new Random(7);
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            made.add(AgreementNo.random(random).value());
        }
        made.forEach(AgreementNo::new);
        assertEquals(1000, made.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AG0000000000000018"})
    void takesItsOwn(String text) {
        assertEquals(text, new AgreementNo(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "AG", "0000000000000018", "ag0000000000000018", "AG0000000000000019", "AG00000000000000018"})
    void refusesAnythingElse(String text) {
        assertThrows(InvalidValue.class, () -> new AgreementNo(text));
    }
}
