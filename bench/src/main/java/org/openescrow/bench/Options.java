package org.openescrow.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured and how long.
 *
 * @param root the project's folder
 * @param levels how many clients at once, one after the other
 * @param duration of each load
 * @param rounds how often everything is measured; the median counts
 * @param warmUp how many purchases come before, for the JVM to compile what is hot
 * @param callbacks how many recharges are called back at each level
 * @param nodes how many serve; with several, one of them and all of them are compared, and nothing else
 * @param grown whether it is measured again with a million consumptions in the tables
 */
record Options(
        Path root,
        List<Integer> levels,
        Duration duration,
        int rounds,
        int warmUp,
        int callbacks,
        int nodes,
        boolean grown) {
    static final String USAGE =
            """
            usage: ./escrow bench [--quick] [--grown] [--clients N,...] [--rounds N] [--warm-up N] [--nodes N]
              --quick      a shorter run, within three minutes on an idle machine
              --grown      afterwards once more with a million consumptions in the tables
              --clients N  how many clients at once; several with commas (default 1,8,16,32)
              --rounds N   how often all is measured (default 3, quick 1); the median of the ratios counts
              --nodes N    one node and N nodes side by side instead, on one database
              --warm-up N  how many purchases before the first figure
            """;

    static Options parse(Path root, List<String> arguments) {
        boolean quick = false;
        boolean grown = false;
        String levels = "1,8,16,32";
        String rounds = "";
        String warmUp = "";
        int nodes = 1;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--quick" -> quick = true;
                case "--grown" -> grown = true;
                case "--clients" -> levels = value(option, rest);
                case "--rounds" -> rounds = value(option, rest);
                case "--nodes" -> nodes = Math.max(1, number(value(option, rest)));
                case "--warm-up" -> warmUp = value(option, rest);
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        List<Integer> clients =
                Stream.of(levels.split(",", -1)).map(Options::number).toList();
        return new Options(
                root,
                clients,
                Duration.ofSeconds(quick ? 2 : 6),
                Math.max(1, number(rounds, quick ? 1 : 3)),
                number(warmUp, quick ? 30_000 : 150_000),
                quick ? 500 : 2_000,
                nodes,
                grown);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int number(String text, int otherwise) {
        return text.isEmpty() ? otherwise : number(text);
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("not a number: " + text);
        }
        return Integer.parseInt(text);
    }
}
