package org.openescrow.payment.ledger.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A SHA-256 hash.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Hash(String hex) {
    private static final String DIGITS = "0123456789abcdef";

    /** What the first seal names as the one before it. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (hex.length() != 64 || !hex.chars().allMatch(Hash::isDigit)) {
            throw new IllegalArgumentException("not a hash");
        }
    }

    private static boolean isDigit(int character) {
        return DIGITS.indexOf(character) >= 0;
    }

    /** The hash of a text in UTF-8. */
    public static Hash of(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Hash(HexFormat.of().formatHex(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /**
     * The hash of a seal: over the seal before it, its number, and the leaves that it covers in their order, a line
     * each.
     */
    public static Hash ofSeal(Hash previous, long number, List<Hash> leaves) {
        StringBuilder text =
                new StringBuilder("seal|").append(number).append('|').append(previous.hex());
        leaves.forEach(leaf -> text.append('\n').append(leaf.hex()));
        return of(text.toString());
    }

    @Override
    public String toString() {
        return hex;
    }
}
