package org.openescrow.micro.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void aStageIsOneLineWithItsSeconds() throws Exception {
        assertEquals(7, console.stage("MariaDB", () -> 7));

        assertTrue(text().matches("  MariaDB \\.+ +\\d+\\.\\d s\\R"), text());
    }

    @Test
    void aStageThatFailsClosesItsLine() {
        assertThrows(
                CannotStart.class,
                () -> console.stage("MariaDB", () -> {
                    throw new CannotStart("no");
                }));

        assertTrue(text().matches("  MariaDB \\.+ failed after +\\d+\\.\\d s\\R"), text());
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
