package org.openescrow.payment.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long we wait before asking a bank about a payment that has not ended: {@code escrow.bank.query-pauses}, ISO 8601
 * durations of 1 s to 30 days separated by commas, of which the last one repeats. Unless set: 5 s, 30 s, 5 min, 1 h,
 * then daily; but never later than in 5 minutes where the last question had no answer.
 */
@ApplicationScoped
class QuerySchedule {
    static final String PAUSES = "PT5S,PT30S,PT5M,PT1H,P1D";

    /** A bank that is away for an hour must not leave all that is open here to the next day. */
    static final Duration LONGEST_WITHOUT_ANSWER = Duration.ofMinutes(5);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private List<Duration> pauses = List.of();

    protected QuerySchedule() {}

    @Inject
    QuerySchedule(@ConfigProperty(name = "escrow.bank.query-pauses", defaultValue = PAUSES) List<String> pauses) {
        this.pauses = pauses.stream().map(QuerySchedule::pause).toList();
        if (this.pauses.isEmpty()) {
            throw new IllegalStateException("escrow.bank.query-pauses is empty");
        }
    }

    /** The pause before the next question. */
    Duration pauseAfter(int queries) {
        return pauses.get(Math.min(queries, pauses.size() - 1));
    }

    /**
     * Refuses to begin where a request may still be on its way when the first question is asked: what the bank has not
     * seen by then is closed there.
     */
    void requireLongerThan(BankChannel bank) {
        if (pauseAfter(0).compareTo(bank.patience()) <= 0) {
            throw new IllegalStateException("the first of escrow.bank.query-pauses, " + pauseAfter(0)
                    + ", must be longer than a call of " + bank.code() + " may take, " + bank.patience());
        }
    }

    private static Duration pause(String text) {
        try {
            Duration pause = Duration.parse(text.strip());
            if (pause.compareTo(SHORTEST) >= 0 && pause.compareTo(LONGEST) <= 0) {
                return pause;
            }
        } catch (DateTimeParseException notADuration) {
            // Refused below.
        }
        throw new IllegalStateException(
                "escrow.bank.query-pauses: " + text + " is no ISO 8601 duration of 1 second to 30 days");
    }
}
