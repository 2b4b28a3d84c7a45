package org.openescrow.escrow.user.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The authority's signature on an answer: RSA with SHA-256 over time, a line end, and the body's bytes. */
final class AuthoritySignature {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final PublicKey key;

    /** Reads a PEM text (SubjectPublicKeyInfo). */
    AuthoritySignature(String pem) {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            this.key = KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("escrow.channel.sandbox.public-key is not an RSA public key", e);
        }
    }

    /** What an answer's headers say; empty texts where they are missing. */
    record Headers(String timestamp, String signature) {}

    boolean isGenuine(byte[] body, Headers headers, Instant now) {
        return isRecent(headers.timestamp(), now) && fits(body, headers);
    }

    private static boolean isRecent(String timestamp, Instant now) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signedAt, now).abs().compareTo(WINDOW) <= 0;
    }

    private boolean fits(byte[] body, Headers headers) {
        try {
            Signature verification = Signature.getInstance("SHA256withRSA");
            verification.initVerify(key);
            verification.update((headers.timestamp() + "\n").getBytes(StandardCharsets.US_ASCII));
            verification.update(body);
            return verification.verify(Base64.getDecoder().decode(headers.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }
}
