package org.openescrow.escrow.bankdesk;

import java.util.List;
import org.openescrow.payment.channel.ChannelTotal;
import org.openescrow.payment.channel.PaymentStatus;

/** How the payments through one bank ended in a time. */
public record ChannelDay(String channel, long succeeded, long failed) {
    private static final long PER_CENT = 100;

    static ChannelDay of(String channel, List<ChannelTotal> totals) {
        return new ChannelDay(channel, count(totals, PaymentStatus.SUCCEEDED), count(totals, PaymentStatus.FAILED));
    }

    private static long count(List<ChannelTotal> totals, PaymentStatus status) {
        return totals.stream()
                .filter(total -> total.status() == status)
                .mapToLong(ChannelTotal::payments)
                .sum();
    }

    /** In whole per cent, rounded down: only what never failed is 100. */
    public long successPerCent() {
        long all = succeeded + failed;
        return all == 0 ? 0 : succeeded * PER_CENT / all;
    }
}
