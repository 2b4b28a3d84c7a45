package org.openescrow.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Prints the results as a table and writes them as JSON, to be kept with the commit that they belong to. */
final class Report {
    private final Options options;
    private final Results<Scenario> results;
    private final PrintStream out;

    Report(Options options, Results<Scenario> results, PrintStream out) {
        this.options = options;
        this.results = results;
        this.out = out;
    }

    static String line(Scenario scenario, int clients, Figures figures) {
        Measurement measured = figures.measured();
        return String.format(
                Locale.ROOT,
                "%s %3d clients %8.0f/s   p50 %6.1f ms   p99 %6.1f ms   CPU us each: server %4d database %4d client %4d"
                        + "   heap %4d MB   %4.1f a commit",
                scenario.letter(),
                clients,
                measured.perSecond(),
                measured.p50() / 1_000.0,
                measured.p99() / 1_000.0,
                figures.serverMicros(),
                figures.databaseMicros(),
                figures.clientMicros(),
                figures.heapBytes() / 1_000_000,
                figures.perCommit());
    }

    void print() {
        out.println();
        for (Scenario scenario : Scenario.values()) {
            out.println(scenario.letter() + "  " + scenario.meaning());
        }
        out.println();
        for (int clients : options.levels()) {
            for (Scenario scenario : Scenario.values()) {
                out.println(line(scenario, clients, results.median(scenario, clients)));
            }
        }
        out.println();
        for (int clients : options.levels()) {
            out.printf(
                    Locale.ROOT,
                    "%3d clients:  b/a %.2f   c/b %.2f   b/a' %.2f%n",
                    clients,
                    results.ratio(Scenario.SPREAD, Scenario.FLOOR, clients),
                    results.ratio(Scenario.HOT, Scenario.SPREAD, clients),
                    results.ratio(Scenario.SPREAD, Scenario.COMBINED_FLOOR, clients));
        }
    }

    /** Writes {@code bench/results/<commit>.json}; answers where. */
    Path write(String commit, JsonObject further) throws IOException {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("commit", commit)
                .add("at", Instant.now().toString())
                .add("machine", machine())
                .add("rounds", options.rounds())
                .add("secondsEach", options.duration().toSeconds())
                .add("ratios", ratios())
                .add("measured", measured());
        further.forEach(json::add);
        Path file = options.root().resolve("bench").resolve("results").resolve(commit + ".json");
        write(file, json.build());
        return file;
    }

    /** Writes the file for people to read. */
    static void write(Path file, JsonObject json) throws IOException {
        Files.createDirectories(file.getParent());
        JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (Writer writer = Files.newBufferedWriter(file);
                var output = pretty.createWriter(writer)) {
            output.writeObject(json);
        }
    }

    private static JsonObjectBuilder machine() {
        return Json.createObjectBuilder()
                .add("processors", Runtime.getRuntime().availableProcessors())
                .add("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .add("java", System.getProperty("java.vm.version"));
    }

    private JsonObjectBuilder ratios() {
        return Json.createObjectBuilder()
                .add("spread_to_floor", ratio(Scenario.SPREAD, Scenario.FLOOR))
                .add("hot_to_spread", ratio(Scenario.HOT, Scenario.SPREAD))
                .add("spread_to_combined_floor", ratio(Scenario.SPREAD, Scenario.COMBINED_FLOOR));
    }

    private JsonObjectBuilder ratio(Scenario scenario, Scenario to) {
        JsonObjectBuilder byClients = Json.createObjectBuilder();
        for (int clients : options.levels()) {
            byClients.add(Integer.toString(clients), rounded(results.ratio(scenario, to, clients)));
        }
        return byClients;
    }

    private JsonObjectBuilder measured() {
        JsonObjectBuilder scenarios = Json.createObjectBuilder();
        for (Scenario scenario : Scenario.values()) {
            JsonObjectBuilder byClients = Json.createObjectBuilder();
            for (int clients : options.levels()) {
                byClients.add(Integer.toString(clients), json(results.median(scenario, clients)));
            }
            scenarios.add(scenario.name().toLowerCase(Locale.ROOT), byClients);
        }
        return scenarios;
    }

    static JsonObject json(Figures figures) {
        Measurement measured = figures.measured();
        return Json.createObjectBuilder()
                .add("perSecond", Math.round(measured.perSecond()))
                .add("p50Micros", measured.p50())
                .add("p99Micros", measured.p99())
                .add("done", measured.done())
                .add("serverCpuMicros", figures.serverMicros())
                .add("databaseCpuMicros", figures.databaseMicros())
                .add("clientCpuMicros", figures.clientMicros())
                .add("heapBytes", figures.heapBytes())
                .add("perCommit", rounded(figures.perCommit()))
                .build();
    }

    static double rounded(double ratio) {
        return Math.round(ratio * 100) / 100.0;
    }
}
