package org.openescrow.escrow.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * Days of the institution, whose day is that of Beijing: it begins and ends at 16:00 UTC.
 *
 * @param from the first day
 * @param to the last day, which belongs to the range; refuses {@link EscrowRefusal#STATEMENT_RANGE_UNACCEPTABLE} where
 *     there is no day, or more than 366
 */
public record Days(LocalDate from, LocalDate to) {
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final int MOST = 366;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    public Days {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST || from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new Refusal(EscrowRefusal.STATEMENT_RANGE_UNACCEPTABLE);
        }
    }

    /** The first moment of the first day. */
    public Instant begin() {
        return from.atStartOfDay().toInstant(ZONE);
    }

    /** The first moment after the last day. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay().toInstant(ZONE);
    }
}
