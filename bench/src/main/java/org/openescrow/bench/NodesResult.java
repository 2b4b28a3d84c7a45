package org.openescrow.bench;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One node and several side by side, by the number of clients; of several rounds the median counts. */
final class NodesResult {
    private final int nodes;
    private final Map<Integer, Beside> byClients = new TreeMap<>();

    NodesResult(int nodes) {
        this.nodes = nodes;
    }

    /** What one round after the other gave. */
    private record Beside(List<Figures> one, List<Figures> all) {
        Figures medianOfOne() {
            return median(one);
        }

        Figures medianOfAll() {
            return median(all);
        }

        double ratio() {
            return medianOfAll().measured().perSecond()
                    / medianOfOne().measured().perSecond();
        }
    }

    /** One round with so many clients: on one node, and on all. */
    void add(int clients, Figures one, Figures all) {
        Beside beside = byClients.computeIfAbsent(clients, none -> new Beside(new ArrayList<>(), new ArrayList<>()));
        beside.one().add(one);
        beside.all().add(all);
    }

    void print(PrintStream out) {
        out.println();
        byClients.forEach((clients, beside) ->
                out.printf(Locale.ROOT, "%3d clients:  %d nodes / 1 node %.2f%n", clients, nodes, beside.ratio()));
    }

    void write(Path file) throws IOException {
        JsonObjectBuilder measured = Json.createObjectBuilder();
        byClients.forEach((clients, beside) -> measured.add(
                Integer.toString(clients),
                Json.createObjectBuilder()
                        .add("one", Report.json(beside.medianOfOne()))
                        .add("all", Report.json(beside.medianOfAll()))
                        .add("ratio", Report.rounded(beside.ratio()))));
        JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (Writer writer = Files.newBufferedWriter(file);
                var output = pretty.createWriter(writer)) {
            output.writeObject(Json.createObjectBuilder()
                    .add("nodes", nodes)
                    .add("clients", measured)
                    .build());
        }
    }

    private static Figures median(List<Figures> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(figures -> figures.measured().perSecond()))
                .toList()
                .get(rounds.size() / 2);
    }
}
