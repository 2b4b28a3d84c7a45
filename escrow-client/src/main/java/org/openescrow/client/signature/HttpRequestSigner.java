package org.openescrow.client.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the headers that prove who sent a request: HTTP Message Signatures (RFC 9421), label {@code sig1}, over
 * {@code @method}, {@code @target-uri}, {@code content-digest} where there is a body (RFC 9530, sha-256) and
 * {@code idempotency-key} where there is one, with the parameters created, nonce, keyid and alg.
 *
 * <p>A signature holds for 300 seconds and serves once: a repeated request is signed anew. May be used by many threads.
 */
public final class HttpRequestSigner {
    private static final int NONCE_BYTES = 16;

    private final String keyId;
    private final PlatformKey key;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final @Nullable PlatformKey introduced;

    /**
     * @param keyId the id that the escrow system gave the key, or {@link PlatformKey#fingerprint()} before that; 1 to
     *     128 characters of printable ASCII without quotation mark and backslash
     * @param key what to sign with
     * @param clock the time for {@code created}
     */
    public HttpRequestSigner(String keyId, PlatformKey key, InstantSource clock) {
        this(keyId, key, clock, null);
    }

    private HttpRequestSigner(String keyId, PlatformKey key, InstantSource clock, @Nullable PlatformKey introduced) {
        if (!keyId.matches("[ -~&&[^\"\\\\]]{1,128}")) {
            throw new IllegalArgumentException("a key id has 1 to 128 plain characters");
        }
        this.keyId = keyId;
        this.key = key;
        this.clock = clock;
        this.introduced = introduced;
    }

    /**
     * One that signs each request a second time, as {@code sig2}, with a key that is to be registered: the proof that
     * whoever registers it holds it.
     */
    public HttpRequestSigner introducing(PlatformKey newKey) {
        return new HttpRequestSigner(keyId, key, clock, newKey);
    }

    /** Signs with the machine's clock; see the constructor. */
    public static HttpRequestSigner of(String keyId, PlatformKey key) {
        return new HttpRequestSigner(keyId, key, InstantSource.system());
    }

    /** Signs under the key's fingerprint, for the application that registers it. */
    public static HttpRequestSigner of(PlatformKey key) {
        return of(key.fingerprint(), key);
    }

    /** The time that signatures are made at. */
    public InstantSource clock() {
        return clock;
    }

    /**
     * The headers to add to a request: Content-Digest and Idempotency-Key where there is one, Signature-Input,
     * Signature; in this order.
     *
     * @param method the method, in upper case
     * @param target the absolute URI that the escrow system sees; a fragment is not sent and not signed
     * @param body the body's bytes; empty for none
     * @param idempotencyKey null for a request without one
     */
    public Map<String, String> sign(String method, URI target, byte[] body, @Nullable String idempotencyKey) {
        Map<String, String> components = new LinkedHashMap<>();
        components.put("@method", method);
        components.put("@target-uri", targetUri(target));
        Map<String, String> headers = new LinkedHashMap<>();
        if (body.length > 0) {
            headers.put("Content-Digest", contentDigest(body));
        }
        if (idempotencyKey != null) {
            headers.put("Idempotency-Key", idempotencyKey);
        }
        headers.forEach((name, value) -> components.put(name.toLowerCase(Locale.ROOT), value));

        Map<String, PlatformKey> signers = new LinkedHashMap<>();
        signers.put("sig1", key);
        if (introduced != null) {
            signers.put("sig2", introduced);
        }
        signers.forEach((label, signer) -> {
            String parameters = parameters(components.keySet(), signer);
            String signature = Base64.getEncoder()
                    .encodeToString(signer.sign(base(components, parameters).getBytes(US_ASCII)));
            headers.merge("Signature-Input", label + "=" + parameters, HttpRequestSigner::listed);
            headers.merge("Signature", label + "=:" + signature + ":", HttpRequestSigner::listed);
        });
        return Collections.unmodifiableMap(headers);
    }

    /** The value of Content-Digest for a body (RFC 9530): {@code sha-256=:…:}. */
    public static String contentDigest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String listed(String first, String second) {
        return first + ", " + second;
    }

    private String parameters(Iterable<String> components, PlatformKey signer) {
        List<String> quoted = new ArrayList<>();
        components.forEach(component -> quoted.add('"' + component + '"'));
        return "(" + String.join(" ", quoted) + ");created=" + clock.instant().getEpochSecond() + ";nonce=\"" + nonce()
                + "\";keyid=\"" + keyId + "\";alg=\"" + signer.algorithm().registeredName() + '"';
    }

    private static String base(Map<String, String> components, String parameters) {
        StringBuilder base = new StringBuilder();
        components.forEach((name, value) ->
                base.append('"').append(name).append("\": ").append(value).append('\n'));
        return base.append("\"@signature-params\": ").append(parameters).toString();
    }

    private String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    }

    /** As the receiver puts it together again: lower case, no default port, a path (RFC 9110, section 4.2.3). */
    private static String targetUri(URI target) {
        String scheme = target.getScheme();
        String authority = target.getRawAuthority();
        if (scheme == null || authority == null) {
            throw new IllegalArgumentException("only an absolute URI can be signed");
        }
        String lowerScheme = scheme.toLowerCase(Locale.ROOT);
        String host = authority.toLowerCase(Locale.ROOT);
        String defaultPort = lowerScheme.equals("https") ? ":443" : ":80";
        if (host.endsWith(defaultPort)) {
            host = host.substring(0, host.length() - defaultPort.length());
        }
        String path = target.getRawPath();
        String query = target.getRawQuery();
        return lowerScheme + "://" + host + (path == null || path.isEmpty() ? "/" : path)
                + (query == null ? "" : "?" + query);
    }

    /** Key id and public key; nothing that signs. */
    @Override
    public String toString() {
        return "HttpRequestSigner[" + keyId + ", " + key + "]";
    }
}
