package org.openescrow.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Moments and days, as requests write them. */
public final class Time {
    static final int LONGEST = 35;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    private Time() {}

    /** Reads RFC 3339, whole milliseconds; {@link IllegalArgumentException} for anything else. */
    public static Instant of(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (text.length() > LONGEST || time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("not a time that we know");
            }
            return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("not a time", notATime);
        }
    }

    /** Reads a day, {@code yyyy-MM-dd}; {@link IllegalArgumentException} for anything else. */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException("not a day", notADay);
        }
    }
}
