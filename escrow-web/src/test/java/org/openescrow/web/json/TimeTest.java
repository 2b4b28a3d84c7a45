package org.openescrow.web.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-31T08:00:00Z, 2026-01-31T08:00:00Z",
        "2026-01-31T08:00:00.123456Z, 2026-01-31T08:00:00.123Z",
        "2026-01-31T08:00:00+08:00, 2026-01-31T00:00:00Z"
    })
    void readsWhatRfc3339Writes(String text, Instant time) {
        assertEquals(time, Time.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-31",
                "2026-01-31T08:00:00",
                "2026-02-30T08:00:00Z",
                "1969-12-31T23:59:59Z",
                "9999-01-01T00:00:00Z",
                "+12026-01-31T08:00:00Z",
                "-2026-01-31T08:00:00Z",
                "now"
            })
    void refusesTheRest(String text) {
        assertThrows(IllegalArgumentException.class, () -> Time.of(text));
    }
}
