package org.openescrow.escrow.operator;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an operator's phone makes one-time codes from: TOTP (RFC 6238) with HMAC-SHA-1, steps of 30 seconds and six
 * digits, which is what every such program knows. Prints nothing of itself.
 */
public final class CodeSecret {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int BYTES = 20;
    /** How many steps a clock may be slow or fast. */
    private static final int AROUND = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int SIGN = 0x7f;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    CodeSecret(byte[] secret) {
        this.secret = secret.clone();
    }

    static CodeSecret next() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new CodeSecret(secret);
    }

    /** What {@link #text} gave. */
    static CodeSecret parse(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * BITS / Byte.SIZE);
        int held = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            held = (held << BITS) | BASE32.indexOf(text.charAt(i));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return new CodeSecret(bytes.array());
    }

    /** In Base32 (RFC 4648), as one types it into a phone. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : secret) {
            held = (held << Byte.SIZE) | Byte.toUnsignedInt(one);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(BASE32.charAt(held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return text.toString();
    }

    /** The same as an address that such programs understand. */
    public String uri(OperatorName operator) {
        String label = URLEncoder.encode(operator.value(), StandardCharsets.UTF_8);
        return "otpauth://totp/Escrow:" + label + "?secret=" + text() + "&issuer=Escrow&algorithm=SHA1&digits=" + DIGITS
                + "&period=" + STEP.toSeconds();
    }

    /**
     * The step of time that this is the code of, among those around now.
     *
     * @param after the last step whose code was taken: a code serves once, and so do all before it
     */
    OptionalLong stepOf(String code, Instant now, long after) {
        byte[] said = code.getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / STEP.toSeconds();
        long found = -1;
        for (long step = current - AROUND; step <= current + AROUND; step++) {
            byte[] right = code(step, DIGITS).getBytes(StandardCharsets.UTF_8);
            boolean equal = MessageDigest.isEqual(right, said);
            found = equal && step > after ? step : found;
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    String code(long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            ByteBuffer cut = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, Integer.BYTES);
            byte[] four = new byte[Integer.BYTES];
            cut.get(four);
            four[0] &= SIGN;
            String number = Integer.toString(ByteBuffer.wrap(four).getInt());
            String padded = "0".repeat(Math.max(0, digits - number.length())) + number;
            return padded.substring(padded.length() - digits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    @Override
    public String toString() {
        return "CodeSecret[not shown]";
    }
}
