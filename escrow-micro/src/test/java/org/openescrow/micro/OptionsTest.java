package org.openescrow.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.micro.terminal.CannotStart;

class OptionsTest {

    @Test
    void upNeedsNothingElse() {
        Options options = parse("up");

        assertEquals(Options.Command.UP, options.command());
        assertEquals(8080, options.port());
        assertEquals("127.0.0.1", options.host());
        assertEquals(Path.of("data"), options.data());
        assertFalse(options.withActivity());
        assertFalse(options.exitAfterwards());
    }

    @Test
    void takesOptionsInAnyOrder() {
        Options options =
                parse("demo", "--data", "my data", "--exit", "--activity", "--port", "9000", "--host", "0.0.0.0");

        assertEquals(Options.Command.DEMO, options.command());
        assertEquals(9000, options.port());
        assertEquals("0.0.0.0", options.host());
        assertEquals(Path.of("my data"), options.data());
        assertTrue(options.withActivity());
        assertTrue(options.exitAfterwards());
    }

    @Test
    void theCommandLineComesBeforeTheEnvironment() {
        Settings settings = new Settings(name -> null, Map.of("ESCROW_PORT", "9001", "ESCROW_DATA", "elsewhere")::get);

        assertEquals(9001, Options.parse(List.of("up"), settings).port());
        assertEquals(
                Path.of("elsewhere"), Options.parse(List.of("up"), settings).data());
        assertEquals(
                9000, Options.parse(List.of("up", "--port", "9000"), settings).port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "", "8080x", "99999999999"})
    void refusesAPortThatIsNone(String port) {
        CannotStart refused = assertThrows(CannotStart.class, () -> parse("up", "--port", port));

        assertTrue(String.valueOf(refused.getMessage()).contains("1 to 65535"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(CannotStart.class, () -> parse("down"));
        assertThrows(CannotStart.class, () -> parse("up", "--prot", "9000"));
        assertThrows(CannotStart.class, () -> parse("up", "--port"));
        assertThrows(CannotStart.class, () -> parse("up", "--exit"));
        assertThrows(CannotStart.class, () -> parse("up", "--activity"));
        assertThrows(CannotStart.class, () -> parse("migrate", "--exit"));
    }

    @Test
    void helpsWithoutAnyCommand() {
        assertEquals(Options.Command.HELP, parse().command());
        assertEquals(Options.Command.HELP, parse("up", "--help").command());
    }

    @Test
    void knowsWhatIsDoneWithoutAServer() {
        assertEquals(Options.Command.KEYS, parse("keys", "--data", "d").command());
        assertEquals(Options.Command.MIGRATE, parse("migrate").command());
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), new Settings(name -> null, name -> null));
    }
}
