package org.openescrow.escrow.order;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openescrow.payment.text.Form;

/**
 * The fingerprint of an order's content: two orders with the same number are the same order if and only if they have
 * the same fingerprint. Not for content that must stay secret: what is short can be guessed from it.
 *
 * @param value SHA-256 as 64 lower-case hexadecimal digits
 */
public record ContentHash(String value) {
    private static final Form FORM = Form.of(64, 64, "0-9", "a-f");

    public ContentHash {
        if (!FORM.fits(value)) {
            throw new IllegalArgumentException("not a content hash");
        }
    }

    /** The fingerprint of these fields in this order. */
    public static ContentHash of(String... fields) {
        MessageDigest digest = sha256();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            // Each field goes with its length, so that moving a character to the next field is seen.
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
