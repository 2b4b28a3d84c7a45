package org.openescrow.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void theLongRunIsTheDefault() {
        Options options = parse();
        assertEquals(List.of(1, 8, 16, 32), options.levels());
        assertEquals(3, options.rounds());
        assertFalse(options.grown());
    }

    @Test
    void takesWhatIsAskedFor() {
        Options options = parse("--quick", "--grown", "--clients", "4,64", "--warm-up", "100");
        assertEquals(List.of(4, 64), options.levels());
        assertEquals(1, options.rounds());
        assertEquals(100, options.warmUp());
        assertTrue(options.grown());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (String[] wrong : new String[][] {{"--fast"}, {"--clients"}, {"--clients", "many"}, {"--warm-up", "-1"}}) {
            assertThrows(IllegalArgumentException.class, () -> parse(wrong), () -> String.join(" ", wrong));
        }
    }

    private static Options parse(String... arguments) {
        return Options.parse(Path.of("."), List.of(arguments));
    }
}
