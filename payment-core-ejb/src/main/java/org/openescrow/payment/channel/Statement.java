package org.openescrow.payment.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a bank has done for us on one of its days.
 *
 * @param from when the bank's day began
 * @param to when it ended, itself not in it
 * @param lines one for each payment that ended on that day
 */
public record Statement(LocalDate date, Instant from, Instant to, List<StatementLine> lines) {
    public Statement {
        lines = List.copyOf(lines);
    }
}
