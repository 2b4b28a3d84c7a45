package org.openescrow.escrow.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One half of the password that a new operator begins with. Whoever proposes the operator has the first one, whoever
 * approves has the second one, and neither can begin in the new one's place: both are needed.
 *
 * @param text 16 characters that cannot be taken for each other, 80 random bits; prints nothing of itself
 */
public record StartHalf(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static StartHalf next() {
        StringBuilder text = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new StartHalf(text.toString());
    }

    /** What somebody typed, in whatever case and groups. */
    public static StartHalf typed(String said) {
        return new StartHalf(said.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** In groups, as people read it. */
    public String shown() {
        return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** What may be kept of it: SHA-256, from which 80 random bits cannot be guessed. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The password that the two make. The first half itself is known to nobody but its holder, so it is not in it. */
    static String password(String fingerprintOfFirst, StartHalf second) {
        return fingerprintOfFirst + "/" + second.text();
    }

    @Override
    public String toString() {
        return "StartHalf[not shown]";
    }
}
