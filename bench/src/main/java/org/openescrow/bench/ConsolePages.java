package org.openescrow.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openescrow.micro.demo.DemoTarget;

/** How long the console takes to answer with its lists, as a browser asks for them: a page, not its pictures. */
final class ConsolePages {
    private static final int OK = 200;
    private static final int TIMES = 30;
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"(\\?[^\"]*after=[^\"]*)\"");

    private final DemoTarget target;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    ConsolePages(DemoTarget target) {
        this.target = target;
    }

    /** Opens each list so many times; prints the median and the slowest. */
    JsonObject measure(PrintStream out) throws IOException, InterruptedException {
        logIn();
        JsonObjectBuilder measured = Json.createObjectBuilder();
        String second = next("consumptions");
        for (String page : List.of("consumptions", second, "recharges", "ledger", "start")) {
            Measurement opened = open(page);
            String name = page.equals(second) ? "consumptions, next part" : page;
            out.printf(
                    Locale.ROOT,
                    "console, %-25s median %4d ms, slowest of %d %4d ms%n",
                    name,
                    opened.p50() / 1_000,
                    TIMES,
                    opened.p99() / 1_000);
            measured.add(
                    name,
                    Json.createObjectBuilder()
                            .add("medianMillis", opened.p50() / 1_000)
                            .add("slowestMillis", opened.p99() / 1_000));
        }
        return measured.build();
    }

    private void logIn() throws IOException, InterruptedException {
        Matcher state = STATE.matcher(page("log-in"));
        if (!state.find()) {
            throw new IOException("the console's door has no form");
        }
        Map<String, String> fields = Map.of(
                "door", "door",
                "door:name", target.operator(),
                "door:password", target.operatorPassword(),
                "door:go", "",
                "jakarta.faces.ViewState", state.group(1));
        HttpRequest request = HttpRequest.newBuilder(at("log-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", target.base().toString())
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
        browser.send(request, BodyHandlers.discarding());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Where the list goes on. */
    private String next(String list) throws IOException, InterruptedException {
        Matcher link = NEXT.matcher(page(list));
        if (!link.find()) {
            throw new IOException("the list " + list + " has one part only");
        }
        return list + link.group(1).replace("&amp;", "&");
    }

    private Measurement open(String list) throws IOException, InterruptedException {
        long[] nanos = new long[TIMES];
        long start = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            long before = System.nanoTime();
            page(list);
            nanos[i] = System.nanoTime() - before;
        }
        return Measurement.of(nanos, 0, Duration.ofNanos(System.nanoTime() - start));
    }

    private String page(String name) throws IOException, InterruptedException {
        HttpResponse<String> page =
                browser.send(HttpRequest.newBuilder(at(name)).build(), BodyHandlers.ofString());
        if (page.statusCode() != OK) {
            throw new IOException("the console answers " + page.statusCode() + " for " + name);
        }
        return page.body();
    }

    private URI at(String name) {
        return target.base().resolve("/escrow/console/").resolve(name);
    }
}
