package org.openescrow.escrow.limit;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What has been paid from a wallet up to a day, in fen.
 *
 * @param day the last day that was counted; month and year are those that it lies in
 * @param dayCount how many purchases on that day
 * @param total since the wallet was opened
 */
record WalletUse(LocalDate day, long dayCount, long daySum, long monthSum, long yearSum, long total) {
    static WalletUse none(LocalDate day) {
        return new WalletUse(day, 0, 0, 0, 0, 0);
    }

    /**
     * The use as it counts on a day. Never goes back: what a node pays whose clock is behind counts on the day that has
     * begun.
     */
    WalletUse on(LocalDate today) {
        if (!today.isAfter(day)) {
            return this;
        }
        boolean sameYear = today.getYear() == day.getYear();
        boolean sameMonth = YearMonth.from(today).equals(YearMonth.from(day));
        return new WalletUse(today, 0, 0, sameMonth ? monthSum : 0, sameYear ? yearSum : 0, total);
    }

    /** With one purchase more. */
    WalletUse plus(long fen) {
        return new WalletUse(
                day,
                dayCount + 1,
                Math.addExact(daySum, fen),
                Math.addExact(monthSum, fen),
                Math.addExact(yearSum, fen),
                Math.addExact(total, fen));
    }

    /** Without a purchase that {@link #plus} has counted in the same transaction, and so on the same day. */
    WalletUse minus(long fen) {
        return new WalletUse(day, dayCount - 1, daySum - fen, monthSum - fen, yearSum - fen, total - fen);
    }

    /** What a limit is held against: purchases for a count, else fen. */
    long of(Limit limit) {
        return switch (limit) {
            case SINGLE -> 0;
            case DAY -> daySum;
            case MONTH -> monthSum;
            case YEAR -> yearSum;
            case TOTAL -> total;
            case DAY_COUNT -> dayCount;
        };
    }
}
