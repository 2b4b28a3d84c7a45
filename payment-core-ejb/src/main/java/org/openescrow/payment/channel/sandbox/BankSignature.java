package org.openescrow.payment.channel.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The bank's signature on what it sends: RSA with SHA-256 over {@code timestamp + "\n" + body}, in the headers
 * {@code Bank-Timestamp} (epoch seconds) and {@code Bank-Signature} (base64).
 */
final class BankSignature {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final PublicKey bankKey;

    BankSignature(PublicKey bankKey) {
        this.bankKey = bankKey;
    }

    /** Reads the bank's key from PEM (SubjectPublicKeyInfo). */
    static BankSignature fromPem(String pem) {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            return new BankSignature(KeyFactory.getInstance("RSA").generatePublic(spec));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalStateException("escrow.channel.sandbox.public-key is not an RSA public key", unusable);
        }
    }

    boolean isGenuine(byte[] body, UnaryOperator<@Nullable String> header, Instant now) {
        String timestamp = header.apply("Bank-Timestamp");
        String signature = header.apply("Bank-Signature");
        return timestamp != null && signature != null && isRecent(timestamp, now) && verify(timestamp, body, signature);
    }

    private static boolean isRecent(String timestamp, Instant now) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signedAt, now).abs().compareTo(WINDOW) <= 0;
    }

    private boolean verify(String timestamp, byte[] body, String signature) {
        try {
            var signed = new ByteArrayOutputStream();
            signed.writeBytes((timestamp + "\n").getBytes(StandardCharsets.US_ASCII));
            signed.writeBytes(body);
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(bankKey);
            verifier.update(signed.toByteArray());
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }
}
