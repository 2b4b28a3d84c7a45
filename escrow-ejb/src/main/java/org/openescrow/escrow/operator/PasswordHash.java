package org.openescrow.escrow.operator;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA-256 (RFC 8018), 600,000 rounds, a salt of 16 bytes. The text names
 * rounds and salt, so that the rounds can grow with the machines.
 */
final class PasswordHash {
    private static final int ROUNDS = 600_000;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    static final String FORM = "A password has " + SHORTEST + " to " + LONGEST + " characters.";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern TEXT =
            Pattern.compile("pbkdf2-sha256:([0-9]{1,9}):([A-Za-z0-9+/]{22}==):([A-Za-z0-9+/]{43}=)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /** Refuses {@link EscrowRefusal#VALIDATION_FAILED} where it is too short for somebody's password, or too long. */
    static void requireFit(String password) {
        if (!isFit(password)) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, FORM);
        }
    }

    static boolean isFit(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST;
    }

    static PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(ROUNDS, salt, derive(password, salt, ROUNDS));
    }

    /** The hash of no password: takes as long to compare as a real one, and nothing fits it. */
    static PasswordHash ofNobody() {
        return new PasswordHash(ROUNDS, new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    static PasswordHash parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash is damaged");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(
                Integer.parseInt(parts.group(1)), base64.decode(parts.group(2)), base64.decode(parts.group(3)));
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha256:" + rounds + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    }

    boolean fits(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, rounds));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
