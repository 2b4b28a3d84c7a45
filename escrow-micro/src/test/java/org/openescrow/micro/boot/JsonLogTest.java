package org.openescrow.micro.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLogTest {
    private final JsonLog log = new JsonLog();

    @Test
    void isOneLineWithTheFieldsOfItsMaps() {
        LogRecord logged = logged("{0} of \"A\"\nand more\u0007");
        logged.setParameters(new Object[] {"One", Map.of("requestId", "request-1")});
        assertEquals(
                "{\"time\":\"2026-11-26T14:00:00.000Z\",\"level\":\"WARNING\",\"logger\":\"org.openescrow\","
                        + "\"thread\":\"" + Thread.currentThread().getName() + "\","
                        + "\"message\":\"One of \\\"A\\\"\\nand more\\u0007\",\"requestId\":\"request-1\"}\n",
                log.format(logged));
    }

    @Test
    void hasTheWholeExceptionOnTheSameLine() {
        LogRecord logged = logged("failed");
        logged.setThrown(new IllegalStateException("why", new IllegalArgumentException("because")));
        String line = log.format(logged);
        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertTrue(line.contains("\"exception\":\"java.lang.IllegalStateException: why\\n\\tat "), line);
        assertTrue(line.contains("Caused by: java.lang.IllegalArgumentException: because"), line);
    }

    private static LogRecord logged(String words) {
        var logged = new LogRecord(Level.WARNING, words);
        logged.setLoggerName("org.openescrow");
        logged.setInstant(Instant.parse("2026-11-26T14:00:00.000Z"));
        return logged;
    }
}
