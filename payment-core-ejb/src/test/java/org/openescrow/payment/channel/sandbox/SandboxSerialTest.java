package org.openescrow.payment.channel.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxSerialTest {
    @ParameterizedTest
    @CsvSource({
        "P1, P1",
        "'!\"#$&()*+-./:;<=>?@[]^_`{|}~', '!\"#$&()*+-./:;<=>?@[]^_`{|}~'",
        "'P 1', P%201",
        "'P,1', 'P,1'",
        "P%201, P%25201",
        "Pé, P%C3%A9",
        "流水1, %E6%B5%81%E6%B0%B41"
    })
    void isKeptInVisibleAscii(String said, String kept) {
        assertEquals(kept, SandboxSerial.kept(said));
    }

    @Test
    void staysAnotherOneThanAllOthers() {
        List<String> said = List.of("P1", "P 1", "P%201", "P%25201", "P\u00011", "P\u007f1", "Pé1", "P%C3%A91", "Pe1");
        Set<String> kept = new HashSet<>();
        said.forEach(serial -> kept.add(SandboxSerial.kept(serial)));
        assertEquals(said.size(), kept.size());
    }

    @Test
    void isNoLongerThanItsColumn() {
        assertEquals("x".repeat(64), SandboxSerial.kept("x".repeat(64)));
        assertEquals("x".repeat(64), SandboxSerial.kept("x".repeat(65)));
        assertEquals(64, SandboxSerial.kept("流".repeat(64)).length());
    }
}
