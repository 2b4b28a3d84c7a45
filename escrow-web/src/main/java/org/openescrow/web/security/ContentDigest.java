package org.openescrow.web.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.openescrow.payment.refusal.Refusal;

/** The header {@code Content-Digest} (RFC 9530), which ties a body to the signature that covers the header. */
final class ContentDigest {
    static final String HEADER = "content-digest";
    /** The algorithms that RFC 9530 calls active, and their names in the JDK; others prove nothing and are skipped. */
    private static final Map<String, String> ALGORITHMS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");

    private ContentDigest() {}

    /** Refuses with DIGEST_MISMATCH unless an active digest is there and each one that is there fits the body. */
    static void verify(String header, byte[] body) {
        Map<String, StructuredField> digests = StructuredFieldParser.dictionary("Content-Digest", header);
        boolean proven = false;
        for (Map.Entry<String, StructuredField> digest : digests.entrySet()) {
            String algorithm = ALGORITHMS.get(digest.getKey());
            if (algorithm != null) {
                refuseUnlessFitting(algorithm, digest.getValue(), body);
                proven = true;
            }
        }
        if (!proven) {
            throw new Refusal(SignatureRefusal.DIGEST_MISMATCH);
        }
    }

    private static void refuseUnlessFitting(String algorithm, StructuredField digest, byte[] body) {
        boolean fitting = digest instanceof StructuredField.Item item
                && item.value() instanceof StructuredField.Bytes bytes
                && MessageDigest.isEqual(bytes.decoded(), digest(algorithm, body));
        if (!fitting) {
            throw new Refusal(SignatureRefusal.DIGEST_MISMATCH);
        }
    }

    private static byte[] digest(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
