package org.openescrow.payment.channel;

import java.time.Duration;
import java.util.List;

/** How long we wait before asking the bank again about a payment that has not ended. */
final class QuerySchedule {
    /**
     * The first pause is longer than the bank has to answer, so that a request is not closed while still on its way.
     */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofHours(1));

    private static final Duration LATER = Duration.ofDays(1);

    private QuerySchedule() {}

    static Duration pauseAfter(int queries) {
        return queries < PAUSES.size() ? PAUSES.get(queries) : LATER;
    }
}
