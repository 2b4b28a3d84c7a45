package org.openescrow.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.openescrow.client.webhook.WebhookVerifier;

/** A platform's own server for webhooks: keeps what comes, and answers as a test wants. */
public final class Receiver implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();

    /** The status to answer with; may wait. */
    volatile ToIntFunction<Hook> answer = hook -> 204;

    /** What came. */
    public record Hook(String path, String id, String timestamp, String signatures, String traceparent, String body) {
        public JsonObject json() {
            return Json.createReader(new StringReader(body)).readObject();
        }

        public String type() {
            return json().getString("type");
        }

        public JsonObject data() {
            return json().getJsonObject("data");
        }

        /** Fails where it is not genuine. */
        void verify(WebhookVerifier verifier) {
            verifier.verify(id, timestamp, signatures, body.getBytes(UTF_8));
        }
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    /** From now on it answers with this status, which may wait. */
    public void answering(ToIntFunction<Hook> how) {
        answer = how;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            Hook hook = new Hook(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    String.valueOf(headers.getFirst("traceparent")),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            hooks.add(hook);
            int status = answer.applyAsInt(hook);
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", url("/elsewhere"));
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    List<Hook> at(String path) {
        return hooks.stream().filter(hook -> hook.path().equals(path)).toList();
    }

    /** What came there of this type, in the order of arrival. */
    public List<Hook> at(String path, String type) {
        return at(path).stream().filter(hook -> hook.type().equals(type)).toList();
    }

    /** Waits until so many have come. */
    public List<Hook> await(String path, String type, int count) {
        Await.until(
                count + " of " + type + " came to " + path,
                PATIENCE,
                () -> at(path, type).size() >= count);
        return at(path, type);
    }

    /** Waits until each of these types has come. */
    void awaitTypes(String path, Set<String> types) {
        Await.until(types + " came to " + path, PATIENCE, () -> at(path).stream()
                .map(Hook::type)
                .collect(Collectors.toSet())
                .containsAll(types));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
