package org.openescrow.system.chaos;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.micro.terminal.Console;
import org.openescrow.system.RunningSystem;

/**
 * The fault story in its short form. Whatever chance does is drawn from a seed that is printed first; {@code ./escrow
 * chaos} plays it longer.
 */
@Tag("launcher")
@Execution(ExecutionMode.CONCURRENT)
class FaultStoryIT {
    @Test
    void everyBookAgreesAfterFaultsAndKills() throws Exception {
        long seed = Chaos.anySeed();
        Console console = Console.standard();
        console.line("fault story, seed " + seed);
        Instant beginning = Instant.now();
        try (RunningSystem system = RunningSystem.start("fault-story", Chaos.SETTINGS)) {
            console.line(new Round(system, beginning, seed, Scale.SHORT).play());
        } catch (Exception | AssertionError failure) {
            throw new AssertionError("play it again: ./escrow chaos --short --rounds 1 --seed " + seed, failure);
        }
    }
}
