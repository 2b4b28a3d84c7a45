package org.openescrow.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;

/** A request that the platforms' own client signed, and that a test then changes on its way. */
final class TestRequest {
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final URI TARGET = URI.create("https://escrow.example:8443/escrow/v1/recharges?expand=%7Bx%7D");
    static final String BODY = "{\"orderNo\":\"R-1\",\"amount\":{\"value\":10000,\"currency\":\"CNY\"}}";

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private String method;
    private TargetUri target = TargetUri.of(TARGET);
    private byte[] body;

    private TestRequest(String method, byte[] body) {
        this.method = method;
        this.body = body;
    }

    /** As the client makes it: POST with body and Idempotency-Key. */
    static TestRequest post(PlatformKey key) {
        return signed(key, "POST", BODY, "a-key-1");
    }

    static TestRequest get(PlatformKey key) {
        return signed(key, "GET", "", null);
    }

    static TestRequest signed(PlatformKey key, String method, String body, @Nullable String idempotencyKey) {
        TestRequest request = new TestRequest(method, body.getBytes(UTF_8));
        new HttpRequestSigner("key_1", key, InstantSource.fixed(NOW))
                .sign(method, TARGET, request.body, idempotencyKey)
                .forEach((name, value) -> request.headers.put(name, List.of(value)));
        return request;
    }

    TestRequest with(String header, String... lines) {
        headers.put(header, List.of(lines));
        return this;
    }

    TestRequest without(String header) {
        headers.remove(header);
        return this;
    }

    /** Changes a header that is there. */
    TestRequest changing(String header, UnaryOperator<String> change) {
        return with(header, change.apply(String.join(", ", lines(header))));
    }

    TestRequest withMethod(String other) {
        method = other;
        return this;
    }

    TestRequest withTarget(String other) {
        target = TargetUri.of(URI.create(other));
        return this;
    }

    TestRequest withBody(String other) {
        body = other.getBytes(UTF_8);
        return this;
    }

    SignedRequest arrived() {
        return new SignedRequest(method, target, this::lines, body);
    }

    /** Both steps, at the moment of signing. */
    void verifiedWith(VerificationKey key) {
        SignedRequest request = arrived();
        SignatureVerifier.verify(request, SignatureVerifier.parse(request, NOW), key);
    }

    List<String> lines(String header) {
        return headers.getOrDefault(header, List.of());
    }
}
