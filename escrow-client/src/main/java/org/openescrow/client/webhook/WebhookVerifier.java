package org.openescrow.client.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a webhook is genuine, by the Standard Webhooks specification. Verify the body's bytes as they came,
 * before they are read as anything else. A genuine webhook may come more than once: its id is the same each time.
 * Immutable, for many threads.
 *
 * <pre>{@code
 * WebhookVerifier verifier = WebhookVerifier.of(secret);
 * verifier.verify(header("webhook-id"), header("webhook-timestamp"), header("webhook-signature"), body);
 * }</pre>
 */
public final class WebhookVerifier {
    /** How far the time of a webhook may be from ours, in both directions. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String SECRET_PREFIX = "whsec_";
    private static final String SCHEME = "v1,";
    private static final int MOST_SIGNATURES = 10;

    private final List<byte[]> keys;
    private final InstantSource clock;

    /**
     * @param secrets those of the endpoint, at least one: while a secret is rotated the old one and the new one
     * @param clock the time to compare with
     */
    public WebhookVerifier(List<String> secrets, InstantSource clock) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("at least one secret");
        }
        this.keys = secrets.stream().map(WebhookVerifier::key).toList();
        this.clock = clock;
    }

    /** Compares with the machine's clock; see the constructor. */
    public static WebhookVerifier of(String... secrets) {
        return new WebhookVerifier(List.of(secrets), InstantSource.system());
    }

    private static byte[] key(String secret) {
        String base64 = secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret;
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length > 0) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below, without repeating it.
        }
        throw new IllegalArgumentException("a secret is whsec_ and base64");
    }

    /**
     * Returns where the webhook is genuine.
     *
     * @param id the header {@code webhook-id}; null where there is none, as with the others
     * @param timestamp the header {@code webhook-timestamp}
     * @param signatures the header {@code webhook-signature}: one or more, of which one must be right
     * @param body the body's bytes as they came
     * @throws WebhookNotGenuine where it is not
     */
    public void verify(@Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {
        if (id == null || timestamp == null || signatures == null) {
            throw new WebhookNotGenuine("a header is missing");
        }
        if (!isNow(timestamp)) {
            throw new WebhookNotGenuine("not of this time");
        }
        byte[] start = (id + "." + timestamp + ".").getBytes(UTF_8);
        List<byte[]> expected = keys.stream().map(key -> hmac(key, start, body)).toList();
        boolean genuine = false;
        for (String signature : signatures.split(" ", MOST_SIGNATURES + 1)) {
            for (byte[] one : expected) {
                genuine |= isEqual(signature, one);
            }
        }
        if (!genuine) {
            throw new WebhookNotGenuine("no signature of a secret that is known");
        }
    }

    private boolean isNow(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        long distance = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        return distance <= TOLERANCE.toSeconds();
    }

    /** In a time that does not tell how much of it is right. */
    private static boolean isEqual(String signature, byte[] expected) {
        String wanted = SCHEME + Base64.getEncoder().encodeToString(expected);
        return MessageDigest.isEqual(wanted.getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] start, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(start);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
