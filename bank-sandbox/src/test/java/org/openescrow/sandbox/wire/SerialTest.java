package org.openescrow.sandbox.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SerialTest {

    @Test
    void carriesTheBanksTime() {
        String serial = Serial.next('P', Instant.parse("2026-11-22T16:30:00.123Z"));
        assertTrue(serial.matches("P20261123003000123[0-9]{8}"), serial);
    }
}
