package org.openescrow.payment.channel.sandbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** HTTP to the sandbox bank: signs what we send, believes only what the bank has signed. */
@ApplicationScoped
class SandboxConnection {
    private static final System.Logger LOG = System.getLogger(SandboxConnection.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

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
    @ConfigProperty(name = "escrow.channel.sandbox.timeout-millis", defaultValue = "5000")
    long timeoutMillis;

    @Inject
    InstantSource clock;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

    private BankSignature bankSignature;

    @PostConstruct
    void readKey() {
        try {
            bankSignature = BankSignature.fromPem(Files.readString(Path.of(publicKeyFile)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("escrow.channel.sandbox.public-key cannot be read", unreadable);
        }
    }

    /** The bank's answer. */
    record Answer(int status, JsonObject body) {}

    /** Sends a POST; empty where no answer of the bank came back. */
    Optional<Answer> post(String path, JsonObject body) {
        return exchange("POST", path, body.toString());
    }

    /** Sends a GET; empty where no answer of the bank came back. */
    Optional<Answer> get(String path) {
        return exchange("GET", path, "");
    }

    boolean isGenuine(byte[] body, UnaryOperator<@Nullable String> header) {
        return bankSignature.isGenuine(body, header, clock.instant());
    }

    private Optional<Answer> exchange(String method, String path, String body) {
        URI uri = URI.create(baseUri + path);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMillis(timeoutMillis))
                .header("Content-Type", "application/json")
                .header("Institution-Timestamp", timestamp)
                .header("Institution-Signature", sign(timestamp, method, uri.getRawPath(), body))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return read(path, response);
        } catch (IOException noAnswer) {
            LOG.log(System.Logger.Level.WARNING, "the bank did not answer {0}: {1}", path, noAnswer.toString());
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Answer> read(String path, HttpResponse<byte[]> response) {
        UnaryOperator<@Nullable String> header =
                name -> response.headers().firstValue(name).orElse(null);
        if (!isGenuine(response.body(), header)) {
            LOG.log(System.Logger.Level.WARNING, "an answer to {0} is not signed by the bank", path);
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(response.body()))) {
            return Optional.of(new Answer(response.statusCode(), reader.readObject()));
        } catch (JsonException notJson) {
            LOG.log(System.Logger.Level.WARNING, "an answer to {0} is not JSON", path);
            return Optional.empty();
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
