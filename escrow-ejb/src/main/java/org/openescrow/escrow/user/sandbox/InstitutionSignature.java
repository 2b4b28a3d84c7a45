package org.openescrow.escrow.user.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Our signature on a question: HMAC-SHA-256 over time, method, path and body, one on a line. */
final class InstitutionSignature {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    InstitutionSignature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** The signature in base64, for a POST. */
    String post(long epochSecond, String path, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            String text = epochSecond + "\nPOST\n" + path + "\n" + body;
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
