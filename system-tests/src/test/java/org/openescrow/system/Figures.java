package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a system says of itself at {@code /escrow/metrics}: series with their labels, and values. */
record Figures(Map<String, Double> series) {
    static Figures of(RunningSystem system) {
        HttpResponse<String> answer = read(system, Optional.empty());
        assertEquals(200, answer.statusCode(), answer.body());
        return new Figures(answer.body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)),
                        (one, other) -> one,
                        TreeMap::new)));
    }

    static HttpResponse<String> read(RunningSystem system, Optional<String> authorization) {
        URI address = system.base().resolve("/escrow/metrics");
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        authorization.ifPresent(value -> request.header("Authorization", value));
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new AssertionError(address + " does not answer", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The series' value; zero where nothing was counted yet. */
    double value(String name) {
        return series.getOrDefault(name, 0.0);
    }

    /** All names, without labels. */
    Set<String> names() {
        return series.keySet().stream()
                .map(name -> name.replaceAll("\\{.*", ""))
                .collect(Collectors.toSet());
    }
}
