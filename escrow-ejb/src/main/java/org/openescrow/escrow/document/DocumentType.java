package org.openescrow.escrow.document;

import java.util.Arrays;
import java.util.HexFormat;
import org.openescrow.escrow.InvalidValue;

/**
 * The formats that are taken, and the bytes that each begins with. That a file begins so does not make it harmless: it
 * keeps out what is something else altogether, such as a page or a program.
 */
public enum DocumentType {
    PDF("application/pdf", "pdf", "255044462d"),
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e470d0a1a0a");

    private final String mediaType;
    private final String ending;
    private final String begin;

    DocumentType(String mediaType, String ending, String begin) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.begin = begin;
    }

    /** The type of this media type, written as we write it; refuses any other with {@link InvalidValue}. */
    public static DocumentType ofMediaType(String text) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("INVALID", "One of " + String.join(", ", mediaTypes()) + "."));
    }

    /** All of them. */
    public static String[] mediaTypes() {
        return Arrays.stream(values()).map(DocumentType::mediaType).toArray(String[]::new);
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public String ending() {
        return ending;
    }

    boolean isProvenBy(DocumentContent content) {
        byte[] first = HexFormat.of().parseHex(begin);
        byte[] bytes = content.bytes();
        return bytes.length >= first.length && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }
}
