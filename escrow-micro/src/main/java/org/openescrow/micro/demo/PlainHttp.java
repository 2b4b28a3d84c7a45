package org.openescrow.micro.demo;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** JSON over HTTP without a platform's signature: for the operator's calls and for steering the outside world. */
final class PlainHttp {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Consumer<SeenAnswer> observer;

    PlainHttp(URI base) {
        this(base, answer -> {});
    }

    PlainHttp(URI base, Consumer<SeenAnswer> observer) {
        this.base = base;
        this.observer = observer;
    }

    /** What came back; the body is empty JSON where there was none. */
    record Reply(int status, String text) {
        JsonStructure json() {
            if (text.isBlank()) {
                return JsonValue.EMPTY_JSON_OBJECT;
            }
            try (JsonReader reader = JSON.createReader(new StringReader(text))) {
                return reader.read();
            } catch (JsonException notJson) {
                throw new IllegalStateException("not JSON: HTTP " + status, notJson);
            }
        }
    }

    Reply send(String method, String path, String body, Optional<String> bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String mediaType = response.headers().firstValue("Content-Type").orElse("");
            observer.accept(new SeenAnswer(method, response.uri(), response.statusCode(), mediaType, response.body()));
            return new Reply(response.statusCode(), response.body());
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(method + " " + path + " was not answered", noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + path, stopped);
        }
    }

    /** As {@link #send}; any answer outside 2xx is an {@link IllegalStateException}. */
    Reply expectSuccess(String method, String path, String body, Optional<String> bearer) {
        Reply reply = send(method, path, body, bearer);
        if (reply.status() < 200 || reply.status() >= 300) {
            throw new IllegalStateException(method + " " + path + " answered " + reply.status() + " " + reply.text());
        }
        return reply;
    }
}
