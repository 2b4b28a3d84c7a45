package org.openescrow.web.console.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openescrow.escrow.order.HourTotal;
import org.openescrow.payment.money.Money;

/**
 * One hour of a day in a chart.
 *
 * @param hour 0 to 23, Beijing's
 * @param height of 100, the busiest hour's
 */
public record Bar(int hour, long orders, Money sum, long height) {
    private static final int HOURS = 24;
    private static final int BEIJING_AHEAD = 8;
    private static final long FULL = 100;

    /** The 24 hours of a day in Beijing, of totals by hours of UTC. */
    static List<Bar> of(List<HourTotal> totals) {
        Map<Integer, HourTotal> byHour = totals.stream()
                .collect(Collectors.toMap(total -> (total.hour() + BEIJING_AHEAD) % HOURS, total -> total));
        long most = totals.stream()
                .max(Comparator.comparingLong(HourTotal::fen))
                .map(HourTotal::fen)
                .orElse(0L);
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> bar(hour, byHour.getOrDefault(hour, new HourTotal(hour, 0, 0)), most))
                .toList();
    }

    private static Bar bar(int hour, HourTotal total, long most) {
        // Whatever there is is seen.
        long height = total.fen() == 0 ? 0 : Math.max(2, shareOf(total.fen(), most));
        return new Bar(hour, total.orders(), Money.fen(total.fen()), height);
    }

    private static long shareOf(long fen, long most) {
        return Math.min(FULL, fen / Math.max(1, most / FULL));
    }

    /** Where its column stands in a picture of 24 columns of 10. */
    public int x() {
        return hour * 10 + 1;
    }

    public long y() {
        return FULL - height;
    }
}
