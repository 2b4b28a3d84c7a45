package org.openescrow.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openescrow.micro.demo.OperatorDesk;

/** {@code ./escrow bench}: starts the system, measures, verifies the books, reports. */
public final class Bench {
    private static final Duration WARM_UP_LIMIT = Duration.ofMinutes(2);
    private static final Duration PROBE = Duration.ofSeconds(1);
    private static final int WARM_UP_CLIENTS = 16;
    private static final int SIGNED_AT_ONCE = 5_000;
    private static final int CALLBACKS_TO_PURCHASES = 20;

    private final Options options;
    private final Installation installation;
    private final PrintStream out;

    private Bench(Options options, Installation installation, PrintStream out) {
        this.options = options;
        this.installation = installation;
        this.out = out;
    }

    /** Ends with 0 when everything was measured and the books balance afterwards, otherwise with 1; 2 for misuse. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getProperty("escrow.root"));
        Options options;
        try {
            options = Options.parse(root, List.of(arguments));
        } catch (IllegalArgumentException misuse) {
            out.println("escrow: " + misuse.getMessage());
            out.print(Options.USAGE);
            System.exit(2);
            return;
        }
        Path dist = root.resolve("escrow-micro").resolve("target").resolve("dist");
        Path folder = root.resolve("bench").resolve("target").resolve("systems");
        out.println("Starting the system");
        boolean balanced;
        try (Installation installation = new Installation(dist, folder, options.nodes())) {
            balanced = new Bench(options, installation, out).run();
        }
        System.exit(balanced ? 0 : 1);
    }

    private boolean run() throws Exception {
        out.println("Writing " + Population.WALLETS + " wallets and " + Population.MERCHANTS + " merchants");
        Population population = Population.settle(installation, 0);
        if (options.nodes() > 1) {
            return compareNodes(population);
        }
        var results = new Results<Scenario>();
        var loads = new Loads(installation, population);
        // Callbacks first: code that both use is compiled anew when the other comes, and purchases are what counts.
        loads.callbacks().sign(options.warmUp() / CALLBACKS_TO_PURCHASES);
        loads.callbacks().measure(WARM_UP_CLIENTS);
        warmUp(loads.spread());
        for (int round = 1; round <= options.rounds(); round++) {
            out.println();
            out.println("Round " + round + " of " + options.rounds());
            for (int clients : options.levels()) {
                measure(loads, clients, results);
            }
        }
        new Report(options, results, out).print();
        JsonObjectBuilder further = Json.createObjectBuilder();
        if (options.grown()) {
            further.add("grown", grown(loads));
        }
        boolean balanced = verify();
        Path file = new Report(options, results, out)
                .write(commit(), further.add("booksBalance", balanced).build());
        out.println("Written to " + options.root().relativize(file));
        return balanced;
    }

    /** The same purchases sent to one node and to all, in turns, on the same database. */
    private boolean compareNodes(Population population) throws Exception {
        Purchases purchases = new Purchases(installation, population, Population.MERCHANTS);
        warmUp(purchases);
        List<URI> all = installation.addresses();
        var results = new Results<Serving>();
        for (int round = 1; round <= options.rounds(); round++) {
            for (int clients : options.levels()) {
                results.add(Serving.ONE_NODE, clients, purchase(purchases, clients, all.subList(0, 1)));
                results.add(Serving.ALL_NODES, clients, purchase(purchases, clients, all));
            }
        }
        JsonObjectBuilder byClients = Json.createObjectBuilder();
        for (int clients : options.levels()) {
            double ratio = results.ratio(Serving.ALL_NODES, Serving.ONE_NODE, clients);
            out.printf(Locale.ROOT, "%3d clients:  %d nodes / 1 node %.2f%n", clients, all.size(), ratio);
            byClients.add(
                    Integer.toString(clients),
                    Json.createObjectBuilder()
                            .add("one", Report.json(results.median(Serving.ONE_NODE, clients)))
                            .add("all", Report.json(results.median(Serving.ALL_NODES, clients)))
                            .add("ratio", Report.rounded(ratio)));
        }
        boolean balanced = verify();
        Path file = options.root().resolve("bench").resolve("results").resolve(commit() + "-nodes.json");
        Report.write(
                file,
                Json.createObjectBuilder()
                        .add("nodes", all.size())
                        .add("clients", byClients)
                        .build());
        out.println("Written to " + options.root().relativize(file));
        return balanced;
    }

    private Figures purchase(Purchases purchases, int clients, List<URI> nodes) throws Exception {
        purchases.sign(SIGNED_AT_ONCE * 2);
        Figures figures = Figures.of(installation, () -> purchases.measure(clients, options.duration(), nodes));
        out.println(nodes.size() + " node" + (nodes.size() == 1 ? " " : "s") + " "
                + Report.line(Scenario.SPREAD, clients, figures));
        return figures;
    }

    private void warmUp(Purchases purchases) throws Exception {
        out.println("Warming up with " + options.warmUp() + " purchases");
        for (int left = options.warmUp(); left > 0; left -= SIGNED_AT_ONCE) {
            purchases.sign(Math.min(left, SIGNED_AT_ONCE));
            Measurement measured = purchases.measure(WARM_UP_CLIENTS, WARM_UP_LIMIT);
            out.printf(Locale.ROOT, "  %.0f/s", measured.perSecond());
        }
        out.println();
    }

    /** Side by side: what takes its time, such as signing, comes before the first of them. */
    private void measure(Loads loads, int clients, Results<Scenario> results) throws Exception {
        Duration duration = options.duration();
        int enough = enough(loads.floor().measure(clients, PROBE));
        loads.spread().sign(enough);
        loads.hot().sign(enough);
        note(results, Scenario.FLOOR, clients, () -> loads.floor().measure(clients, duration));
        note(results, Scenario.COMBINED_FLOOR, clients, () -> loads.combined().measure(clients, duration));
        note(results, Scenario.SPREAD, clients, () -> loads.spread().measure(clients, duration));
        note(results, Scenario.HOT, clients, () -> loads.hot().measure(clients, duration));
        loads.callbacks().sign(options.callbacks());
        note(results, Scenario.CALLBACKS, clients, () -> loads.callbacks().measure(clients));
    }

    /** More than will be used up, even if the system does better than the floor. */
    private int enough(Measurement floor) {
        return (int) (floor.perSecond() * options.duration().toSeconds() * 1.3) + 100;
    }

    private void note(Results<Scenario> results, Scenario scenario, int clients, Figures.Work work) throws Exception {
        Figures figures = Figures.of(installation, work);
        results.add(scenario, clients, figures);
        out.println(Report.line(scenario, clients, figures));
    }

    /** The same purchases before and after a million others are in the tables, for users with a history. */
    private JsonObject grown(Loads loads) throws Exception {
        out.println();
        Figures without = grownFigures(loads.spread());
        out.println("Writing " + History.PURCHASES + " purchases into the tables");
        Population population = Population.settle(installation, 1);
        History.write(installation, population);
        JsonObject pages = new ConsolePages(installation.target()).measure(out);
        Figures with = grownFigures(new Purchases(installation, population, Population.MERCHANTS));
        double ratio = with.measured().perSecond() / without.measured().perSecond();
        out.println("without: " + Report.line(Scenario.SPREAD, WARM_UP_CLIENTS, without));
        out.println("with:    " + Report.line(Scenario.SPREAD, WARM_UP_CLIENTS, with));
        out.println("with / without: " + Report.rounded(ratio));
        return Json.createObjectBuilder()
                .add("purchases", History.PURCHASES)
                .add("without", Report.json(without))
                .add("with", Report.json(with))
                .add("ratio", Report.rounded(ratio))
                .add("consolePages", pages)
                .build();
    }

    private Figures grownFigures(Purchases purchases) throws Exception {
        warmUp(purchases);
        purchases.sign(SIGNED_AT_ONCE * 4);
        return Figures.of(installation, () -> purchases.measure(WARM_UP_CLIENTS, WARM_UP_LIMIT));
    }

    private boolean verify() {
        JsonObject trial = OperatorDesk.logIn(installation.target()).trialBalance();
        boolean balanced = trial.getBoolean("balanced");
        out.println();
        out.println("Books: debits " + trial.get("debits") + ", credits " + trial.get("credits") + ", "
                + (balanced ? "balanced" : "NOT BALANCED"));
        return balanced;
    }

    /** The commit that is measured; marked where files differ from it. */
    private String commit() throws IOException, InterruptedException {
        String commit = git("rev-parse", "--short=12", "HEAD");
        if (commit.isEmpty()) {
            return "unknown";
        }
        return git("status", "--porcelain", "--untracked-files=no").isEmpty() ? commit : commit + "-changed";
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", options.root().toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "";
        } catch (IOException noGit) {
            return "";
        }
    }
}
