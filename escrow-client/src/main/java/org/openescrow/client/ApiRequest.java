package org.openescrow.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request before it is signed. A POST has an Idempotency-Key from the start, which every repetition keeps. */
public final class ApiRequest {
    private final String method;
    private final String path;
    private final byte[] body;
    private final @Nullable String idempotencyKey;
    private final Map<String, String> headers;

    private ApiRequest(
            String method, String path, byte[] body, @Nullable String idempotencyKey, Map<String, String> headers) {
        this.method = method;
        this.path = path;
        this.body = body;
        this.idempotencyKey = idempotencyKey;
        this.headers = headers;
    }

    /**
     * A request for one of the paths below the client's base.
     *
     * @param method in upper case
     * @param path with a slash in front and the query behind it, both encoded
     * @param body JSON text; null or empty for none
     */
    public static ApiRequest of(String method, String path, @Nullable String body) {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(UTF_8);
        String key = method.equals("POST") ? UUID.randomUUID().toString() : null;
        return new ApiRequest(method, path, bytes, key, Map.of());
    }

    /** The same under a key that the caller keeps, so that it can be repeated after a crash; null for none. */
    public ApiRequest withIdempotencyKey(@Nullable String key) {
        return new ApiRequest(method, path, body, key, headers);
    }

    /** With another header, such as {@code traceparent}; it is sent, but not signed. Replaces what the client sets. */
    public ApiRequest withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiRequest(method, path, body, idempotencyKey, more);
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** The body as it is sent; may hold personal data. */
    public byte[] body() {
        return body.clone();
    }

    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Without the body. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
