package org.openescrow.sandbox.wire;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers that the outside world gives to its own business: a letter, the bank's time, eight random digits. */
public final class Serial {

    /** Banks here keep their books in China's time. */
    public static final ZoneOffset BANK_ZONE = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(BANK_ZONE);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Serial() {}

    /** At most 32 characters; sorts by time to the millisecond. */
    public static String next(char letter, Instant now) {
        return letter + TIME.format(now) + "%08d".formatted(RANDOM.nextInt(100_000_000));
    }
}
