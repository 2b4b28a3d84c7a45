package org.openescrow.web.reference;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What is true of all operations. */
final class Conventions {
    private static final String RATE = "\"requests\";";
    static final String TEXT =
            """
            The API of the platforms is below `/escrow/v1`, that of the operators below `/escrow/admin/v1`.

            **Money** is `{"value": 10000, "currency": "CNY"}`: whole minor units (fen), never a decimal. \
            **Ids** are opaque texts: a prefix that tells the kind, and a ULID. \
            **Times** are RFC 3339, UTC, milliseconds. Card, ID and mobile numbers come back masked.

            **Bodies** are one JSON object in UTF-8 of at most 64 KiB, unless the operation \
            says more. A field that is not described here is refused, \
            and so is one that is given twice. Answers may get further fields one day.

            **Once only.** Each POST of a platform carries an `Idempotency-Key`. The same request with the same key \
            gets the stored answer, with `Idempotency-Replayed: true`. Order numbers are unique for ever besides.

            **Lists** come newest first, `limit` rows at a time; `nextCursor` of one page is `after` of the next.

            **No** is always `application/problem+json` (RFC 9457) with a stable `code`; `type` leads to what it means \
            and what to do. Every answer has a `Request-Id`, the caller's own where it sent a decent one.
            """;

    private static final String SIGNATURE =
            """
            HTTP Message Signatures (RFC 9421), label `sig1`, over `"@method" "@target-uri"`, `"content-digest"` where \
            there is a body (RFC 9530, `sha-256`), and `"idempotency-key"` where that header is sent. Example: \
            `Signature: sig1=:MEUCIQ…:`.
            """;
    private static final String SIGNATURE_INPUT =
            """
            What is covered, and the parameters `created` (within 300 seconds of our time), `nonce` (serves once), \
            `keyid` and `alg` (rsa-v1_5-sha256, rsa-pss-sha512, ecdsa-p256-sha256 or ed25519). Example: \
            `sig1=("@method" "@target-uri" "content-digest" "idempotency-key");created=1795336200;\
            nonce="c2FsdA";keyid="key_01JD4Q8Z6M3V7K2N9P5R1T8W0X";alg="rsa-v1_5-sha256"`.
            """;

    private Conventions() {}

    /** The components that are no schemas of features. */
    static JsonObjectBuilder components() {
        return Json.createObjectBuilder()
                .add("securitySchemes", securitySchemes())
                .add("parameters", parameters())
                .add("headers", headers());
    }

    private static JsonObjectBuilder securitySchemes() {
        return Json.createObjectBuilder()
                .add("signature", inHeader("Signature", SIGNATURE))
                .add("signatureInput", inHeader("Signature-Input", SIGNATURE_INPUT))
                .add(
                        "operatorToken",
                        Json.createObjectBuilder()
                                .add("type", "http")
                                .add("scheme", "bearer")
                                .add("bearerFormat", "JWT")
                                .add("description", "From logIn; good for 15 minutes."));
    }

    private static JsonObjectBuilder inHeader(String name, String description) {
        return Json.createObjectBuilder()
                .add("type", "apiKey")
                .add("in", "header")
                .add("name", name)
                .add("description", description);
    }

    private static JsonObjectBuilder parameters() {
        return Json.createObjectBuilder()
                .add(
                        "IdempotencyKey",
                        header("Idempotency-Key", "Names the request, to be able to send it again.", true)
                                .add("schema", text("[!-~]{1,255}"))
                                .add("example", "5b0f1f0e-3c52-4c55-9f0e-0d4c4d3b8a11"))
                .add(
                        "ContentDigest",
                        header("Content-Digest", "The body's digest (RFC 9530), covered by the signature.", true)
                                .add("schema", text("sha-(?:256|512)=:[A-Za-z0-9+/]+=*:"))
                                .add("example", "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"))
                .add(
                        "RequestId",
                        header("Request-Id", "The caller's own name for the request; another is ignored.", false)
                                .add("schema", text("[A-Za-z0-9_.:-]{8,64}"))
                                .add("example", "checkout-20261122-1"));
    }

    private static JsonObjectBuilder header(String name, String description, boolean required) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("in", "header")
                .add("description", description)
                .add("required", required);
    }

    private static JsonObjectBuilder headers() {
        return Json.createObjectBuilder()
                .add("RequestId", header("Names the request in our log.", text("[A-Za-z0-9_.:-]{8,64}")))
                .add("IdempotencyReplayed", header("true where the answer comes out of the store.", text("true")))
                .add(
                        "RateLimit",
                        header("Requests left, and seconds until there are more.", text(RATE + "r=[0-9]+;t=[0-9]+")))
                .add("RateLimitPolicy", header("Requests in a window of seconds.", text(RATE + "q=[0-9]+;w=[0-9]+")))
                .add("RetryAfter", header("Seconds to wait.", text("[0-9]+")))
                .add("WwwAuthenticate", header("How to prove who is calling.", text("Signature|Bearer")));
    }

    private static JsonObjectBuilder header(String description, JsonObject schema) {
        return Json.createObjectBuilder().add("description", description).add("schema", schema);
    }

    private static JsonObject text(String pattern) {
        return Json.createObjectBuilder()
                .add("type", "string")
                .add("pattern", "^(?:" + pattern + ")$")
                .build();
    }
}
