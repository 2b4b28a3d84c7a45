package org.openescrow.system.chaos;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.openescrow.micro.terminal.Console;
import org.openescrow.system.RunningSystem;

/**
 * The fault story in its long form: round after round on one system, until it is stopped, told enough, or finds a
 * broken promise. The first round plays the seed, the second the seed after it, and so on, so that a round that failed
 * can be played by itself. Exit code 0: all rounds were good; 1: a violation; 2: options that make no sense.
 */
public final class Chaos {
    /** The bank may take 2 s to answer and is asked soon after, so that many a lost answer fits into a round. */
    public static final Map<String, String> SETTINGS =
            Map.of("ESCROW_CHANNEL_SANDBOX_TIMEOUT_MILLIS", "2000", "ESCROW_BANK_QUERY_PAUSES", "PT5S,PT1S");

    private static final int HIGHEST_SEED = 1_000_000_000;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final Console console = Console.standard();
    private Scale scale = Scale.LONG;
    private long seed = anySeed();
    private long rounds = Long.MAX_VALUE;
    private Duration time = Duration.ofDays(365);

    private Chaos() {}

    /** One that is easily typed again. */
    public static long anySeed() {
        return new SecureRandom().nextInt(HIGHEST_SEED);
    }

    public static void main(String[] arguments) {
        Chaos chaos = new Chaos();
        System.exit(chaos.reads(List.of(arguments)) ? chaos.run() : NOT_UNDERSTOOD);
    }

    private boolean reads(List<String> arguments) {
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (option.equals("--short")) {
                scale = Scale.SHORT;
                continue;
            }
            String value = rest.hasNext() ? rest.next() : "";
            if (!value.matches("[0-9]{1,15}")) {
                console.problem(option + " needs a number; try: ./escrow help");
                return false;
            }
            long number = Long.parseLong(value);
            switch (option) {
                case "--seed" -> seed = number;
                case "--rounds" -> rounds = number;
                case "--minutes" -> time = Duration.ofMinutes(number);
                default -> {
                    console.problem("unknown option " + option + "; try: ./escrow help");
                    return false;
                }
            }
        }
        return true;
    }

    private int run() {
        Instant beginning = Instant.now();
        long end = System.nanoTime() + time.toNanos();
        long round = 1;
        try (RunningSystem system = RunningSystem.start("chaos-long", SETTINGS)) {
            console.line("data folder " + system.data());
            for (; round <= rounds && System.nanoTime() < end; round++) {
                play(system, beginning, round);
            }
            return 0;
        } catch (Exception | AssertionError failure) {
            console.problem("round " + round + " with seed " + seedOf(round) + " failed; play it again with --seed "
                    + seedOf(round) + " --rounds 1" + (scale == Scale.SHORT ? " --short" : ""));
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            console.line(trace.toString());
            return FAILED;
        }
    }

    private long seedOf(long round) {
        return seed + round - 1;
    }

    private void play(RunningSystem system, Instant beginning, long round) throws Exception {
        console.line("round " + round + ", seed " + seedOf(round));
        long begin = System.nanoTime();
        String result = new Round(system, beginning, seedOf(round), scale).play();
        console.line(
                "  good after " + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s: " + result);
    }
}
