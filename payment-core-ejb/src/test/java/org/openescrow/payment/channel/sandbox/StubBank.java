package org.openescrow.payment.channel.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openescrow.payment.SteppableClock;

/** A real HTTP server that answers what a test tells it to, well or badly signed, whole or in part, or never. */
final class StubBank implements AutoCloseable {
    /** What was asked, as it came over the wire. */
    record Asked(String method, String path, String timestamp, String signature, String parent, String body) {}

    /** How one request is answered. */
    @FunctionalInterface
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final KeyPair KEYS = keys();
    private static final KeyPair STRANGER = keys();

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Reply reply = exchange -> {};

    StubBank() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noServer) {
            throw new UncheckedIOException(noServer);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    void answers(Reply next) {
        reply = next;
    }

    /** An answer as the bank makes it. */
    void answers(int status, String body) {
        reply = exchange -> send(exchange, status, body, sign(KEYS.getPrivate(), SteppableClock.START, body));
    }

    /** The same, signed by somebody else. */
    void answersForged(int status, String body) {
        reply = exchange -> send(exchange, status, body, sign(STRANGER.getPrivate(), SteppableClock.START, body));
    }

    /** The same, rightly signed a long time ago. */
    void answersStale(int status, String body) {
        Instant then = SteppableClock.START.minusSeconds(301);
        reply = exchange -> {
            exchange.getResponseHeaders().set("Bank-Timestamp", Long.toString(then.getEpochSecond()));
            write(exchange, status, body, sign(KEYS.getPrivate(), then, body));
        };
    }

    void answersUnsigned(int status, String body) {
        reply = exchange -> {
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Headers and half of the body at once, the rest never. */
    void answersHalf(String body) {
        reply = exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            awaitClose();
        };
    }

    void isSilent() {
        reply = exchange -> awaitClose();
    }

    void hangsUp() {
        reply = HttpExchange::close;
    }

    /** The key as the institution has it. */
    static Path publicKey(Path folder) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded());
        return Files.writeString(
                folder.resolve("bank.pem"), "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
    }

    static String signature(String body) {
        return sign(KEYS.getPrivate(), SteppableClock.START, body);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                String.valueOf(headers.getFirst("Institution-Timestamp")),
                String.valueOf(headers.getFirst("Institution-Signature")),
                String.valueOf(headers.getFirst("traceparent")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try (exchange) {
            reply.to(exchange);
        }
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body, String signature) throws IOException {
        exchange.getResponseHeaders().set("Bank-Timestamp", Long.toString(SteppableClock.START.getEpochSecond()));
        write(exchange, status, body, signature);
    }

    private static void write(HttpExchange exchange, int status, String body, String signature) throws IOException {
        exchange.getResponseHeaders().set("Bank-Signature", signature);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String sign(PrivateKey key, Instant at, String body) {
        try {
            var signed = new ByteArrayOutputStream();
            signed.writeBytes((at.getEpochSecond() + "\n" + body).getBytes(StandardCharsets.UTF_8));
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(key);
            signer.update(signed.toByteArray());
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
