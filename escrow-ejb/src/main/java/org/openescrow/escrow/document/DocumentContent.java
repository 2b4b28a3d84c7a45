package org.openescrow.escrow.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.openescrow.escrow.InvalidValue;

/** The bytes of a document: one to 4 MiB of them. They are not copied and must not be changed. */
public final class DocumentContent {
    /** The largest document that is taken, in bytes. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    /** So many characters of base64 are as many bytes. */
    public static final int MOST_CHARACTERS = (MOST_BYTES + 2) / 3 * 4;

    private final byte[] bytes;

    private DocumentContent(byte[] bytes) {
        if (bytes.length == 0) {
            throw new InvalidValue("REQUIRED", "Must not be empty.");
        }
        if (bytes.length > MOST_BYTES) {
            throw new InvalidValue("TOO_LONG", "At most " + MOST_BYTES + " bytes.");
        }
        this.bytes = bytes;
    }

    /** Refuses with {@link InvalidValue} what is empty or too long. */
    public static DocumentContent of(byte[] bytes) {
        return new DocumentContent(bytes);
    }

    /** The same of base64 (RFC 4648, section 4); any other text is {@link IllegalArgumentException}. */
    public static DocumentContent ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    public byte[] bytes() {
        return bytes;
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    int size() {
        return bytes.length;
    }

    /** Its fingerprint, 64 hexadecimal digits. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
