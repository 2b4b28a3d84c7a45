package org.openescrow.system;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An operator's phone with a program that makes one-time codes (RFC 6238), written apart from ours. */
final class Phone {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long SECONDS = 30;

    private final byte[] secret;
    private long last;

    Phone(String base32) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < base32.length(); i++) {
            String five = Integer.toBinaryString(BASE32.indexOf(base32.charAt(i)));
            bits.append("0".repeat(5 - five.length())).append(five);
        }
        secret = new byte[bits.length() / 8];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
    }

    /** A code that was not shown before; waits for its time where that is too far away. */
    String next() {
        last = Math.max(last + 1, current());
        Await.until("the next code", Duration.ofSeconds(2 * SECONDS), () -> last <= current() + 1);
        return code(last);
    }

    /** The code that {@link #next} gave last. */
    String same() {
        return code(last);
    }

    private static long current() {
        return Instant.now().getEpochSecond() / SECONDS;
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 0xf) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
