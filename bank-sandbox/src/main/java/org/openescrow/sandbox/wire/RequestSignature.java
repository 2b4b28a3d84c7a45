package org.openescrow.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a caller signs: {@code timestamp \n METHOD \n raw path \n body} under HMAC-SHA256, in Base64. The timestamp is
 * in epoch seconds and may be off by {@value #WINDOW_SECONDS} seconds. Refuses with {@code SIGNATURE_INVALID} or
 * {@code TIMESTAMP_STALE}.
 */
final class RequestSignature {

    static final long WINDOW_SECONDS = 300;

    private final String timestamp;
    private final String method;
    private final String rawPath;
    private final byte[] body;

    RequestSignature(String timestamp, String method, String rawPath, byte[] body) {
        this.timestamp = timestamp;
        this.method = method;
        this.rawPath = rawPath;
        this.body = body;
    }

    void verify(String secret, @Nullable String presented, Instant now) {
        if (presented == null || !MessageDigest.isEqual(mac(secret), decode(presented))) {
            throw new Refusal(RefusalCode.SIGNATURE_INVALID, "Institution-Signature is missing or wrong");
        }
        Duration off = Duration.between(signedAt(), now).abs();
        if (off.compareTo(Duration.ofSeconds(WINDOW_SECONDS)) > 0) {
            throw new Refusal(
                    RefusalCode.TIMESTAMP_STALE, "Institution-Timestamp is off by more than " + WINDOW_SECONDS + " s");
        }
    }

    byte[] mac(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + "\n" + method + "\n" + rawPath + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not available", e);
        }
    }

    private Instant signedAt() {
        try {
            // Bounded before parsing, so that no timestamp overflows an Instant.
            if (timestamp.length() <= 12) {
                return Instant.ofEpochSecond(Long.parseLong(timestamp));
            }
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw new Refusal(RefusalCode.SIGNATURE_INVALID, "Institution-Timestamp must be epoch seconds");
    }

    private static byte[] decode(String presented) {
        try {
            return Base64.getDecoder().decode(presented);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
