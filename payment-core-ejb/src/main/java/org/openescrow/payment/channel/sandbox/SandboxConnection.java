package org.openescrow.payment.channel.sandbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.trace.Trace;

/**
 * HTTP to the sandbox bank: signs what we send, believes only what the bank has signed. One exchange, from the first
 * byte to the last, takes {@code escrow.channel.sandbox.timeout-millis} at the most (3,000 unless set; less than the
 * guard's {@value SandboxLine#GUARD_MILLIS}, which is set with it).
 */
@ApplicationScoped
class SandboxConnection {
    /** Made once: {@code Json.createReader} looks through the class path for a provider at each call. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 8 * 1024;
    private static final Bounds FILES = new Bounds(32 * 1024 * 1024, Duration.ofSeconds(50));
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final int GATEWAY_TIMEOUT = 504;

    @Inject
    @ConfigProperty(name = "escrow.channel.sandbox.uri")
    String baseUri;

    @Inject
    @ConfigProperty(name = "escrow.channel.sandbox.secret")
    String secret;

    @Inject
    @ConfigProperty(name = "escrow.channel.sandbox.public-key")
    String publicKeyFile;

    @Inject
    @ConfigProperty(name = "escrow.channel.sandbox.timeout-millis", defaultValue = "3000")
    long timeoutMillis;

    @Inject
    InstantSource clock;

    // Over HTTP/2 all calls would share one connection: when it hangs, every call times out until we are restarted.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    private BankSignature bankSignature;

    @PostConstruct
    void readKey() {
        try {
            bankSignature = BankSignature.fromPem(Files.readString(Path.of(publicKeyFile)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("escrow.channel.sandbox.public-key cannot be read", unreadable);
        }
    }

    /**
     * The bank's answer.
     *
     * @param raw the very text that the bank has signed
     */
    record Answer(int status, JsonObject body, String raw) {}

    /** Sends a POST; throws {@link NoAnswerException} where no answer of the bank came back. */
    Answer post(String path, JsonObject body) {
        return read(path, exchange("POST", path, body.toString(), answers()));
    }

    /** Sends a GET; throws as {@link #post} does. */
    Answer get(String path) {
        return read(path, exchange("GET", path, "", answers()));
    }

    /** Fetches a file of any kind; throws as {@link #post} does, also where the bank has none. */
    byte[] file(String path) {
        HttpResponse<byte[]> response = exchange("GET", path, "", FILES);
        if (response.statusCode() != OK) {
            throw new NoAnswerException("no file at " + path + ": " + response.statusCode());
        }
        return response.body();
    }

    /** How much may come and how long it may take. */
    private record Bounds(int bytes, Duration time) {}

    private Bounds answers() {
        return new Bounds(MOST_BYTES, timeout());
    }

    /** The longest that one exchange takes; what has not come by then is no answer. */
    Duration timeout() {
        return Duration.ofMillis(timeoutMillis);
    }

    /** Scheme, host, port and path: whatever else an address may carry is nobody's to see. */
    URI address() {
        URI uri = URI.create(baseUri);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath());
    }

    boolean isGenuine(byte[] body, UnaryOperator<@Nullable String> header) {
        return bankSignature.isGenuine(body, header, clock.instant());
    }

    private HttpResponse<byte[]> exchange(String method, String path, String body, Bounds bounds) {
        URI uri = URI.create(baseUri + path);
        return Trace.in(Trace.beginCall(method, uri, Trace.here()), step -> {
            step.about("url.full", uri.toString());
            HttpResponse<byte[]> response = await(
                    path, http.sendAsync(request(method, uri, body), BoundedBody.of(bounds.bytes())), bounds.time());
            step.about("http.response.status_code", response.statusCode());
            return believed(path, response);
        });
    }

    private HttpRequest request(String method, URI uri, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Institution-Timestamp", timestamp)
                .header("Institution-Signature", sign(timestamp, method, uri.getRawPath(), body))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        Trace.parent().ifPresent(parent -> request.header(Trace.PARENT, parent));
        return request.build();
    }

    private HttpResponse<byte[]> believed(String path, HttpResponse<byte[]> response) {
        if (response.statusCode() == GATEWAY_TIMEOUT) {
            throw new NoAnswerException("a gateway gave " + path + " up");
        }
        if (response.statusCode() >= SERVER_ERROR) {
            throw new BrokenAnswerException(path + " ended in " + response.statusCode());
        }
        if (!isGenuine(
                response.body(), name -> response.headers().firstValue(name).orElse(null))) {
            throw new BrokenAnswerException("an answer to " + path + " is not signed by the bank");
        }
        return response;
    }

    /** The limit counts to the last byte of the body; the client's own counts to the headers only. */
    private HttpResponse<byte[]> await(
            String path, CompletableFuture<HttpResponse<byte[]>> exchange, Duration longest) {
        try {
            return exchange.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silence) {
            exchange.cancel(true);
            throw new NoAnswerException("no answer to " + path + " within " + longest);
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof HttpTimeoutException silence) {
                throw new NoAnswerException("no answer to " + path + ": " + silence);
            }
            throw new BrokenAnswerException("no answer to " + path + ": " + broken.getCause());
        } catch (InterruptedException stopping) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswerException("the wait for " + path + " was ended");
        }
    }

    private static Answer read(String path, HttpResponse<byte[]> response) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(response.body()))) {
            String raw = new String(response.body(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), reader.readObject(), raw);
        } catch (JsonException notJson) {
            throw new BrokenAnswerException("an answer to " + path + " is not JSON");
        }
    }

    private String sign(String timestamp, String method, String path, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String text = timestamp + "\n" + method + "\n" + path + "\n" + body;
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
