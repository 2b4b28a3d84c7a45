package org.openescrow.escrow.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    @Test
    void fitsItsPasswordAndNoOther() {
        PasswordHash hash = PasswordHash.parse(PasswordHash.of("correct horse").text());

        assertTrue(hash.fits("correct horse"));
        assertFalse(hash.fits("correct horsf"));
        assertFalse(hash.fits(""));
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertNotEquals(PasswordHash.of("same").text(), PasswordHash.of("same").text());
    }

    /** PBKDF2-HMAC-SHA256 of "password" with a salt of sixteen zero bytes in one round, by another implementation. */
    @Test
    void readsTheRoundsFromTheText() {
        String text = "pbkdf2-sha256:1:AAAAAAAAAAAAAAAAAAAAAA==:H+/hJasT3SwG24ZxHsRI6UkObHMCTX2NZZEmxvn63Wg=";

        assertTrue(PasswordHash.parse(text).fits("password"));
        assertEquals(text, PasswordHash.parse(text).text());
    }

    @Test
    void nobodyHasNoPassword() {
        assertFalse(PasswordHash.ofNobody().fits(""));
        assertTrue(PasswordHash.ofNobody().text().startsWith("pbkdf2-sha256:600000:"), "as slow as a real one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "pbkdf2-sha256:x:AAAAAAAAAAAAAAAAAAAAAA==:AAAA", "md5:1:a:b"})
    void refusesDamagedText(String text) {
        assertThrows(IllegalStateException.class, () -> PasswordHash.parse(text));
    }
}
