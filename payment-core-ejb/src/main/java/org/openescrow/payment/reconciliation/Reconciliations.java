package org.openescrow.payment.reconciliation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openescrow.payment.channel.BankStatements;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.PaymentStatus;
import org.openescrow.payment.channel.PaymentView;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.Statement;
import org.openescrow.payment.channel.StatementLine;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.PaymentRefusal;

/**
 * The door to reconciliation. {@link #reconcile} fetches a bank's statement of a day and compares it with our payments
 * in both directions; it is called without a transaction and may be repeated.
 *
 * <p>Refuses {@link PaymentRefusal#CHANNEL_UNKNOWN}, {@link PaymentRefusal#BANK_NO_ANSWER} and
 * {@link PaymentRefusal#RECONCILIATION_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reconciliations {
    private static final int AT_ONCE = 500;

    @Inject
    BankStatements statements;

    @Inject
    ReconciliationBook book;

    @Inject
    InstantSource clock;

    /**
     * Compares a day. A payment that has not ended here first ends as the statement says: a line is evidence like any
     * other. Each difference is stored with the result and put on the exception list.
     *
     * @param date a day of the bank's; what succeeds while we compare is left to the next time
     */
    public ReconciliationView reconcile(ChannelCode channel, LocalDate date) {
        Instant startedAt = clock.instant();
        Statement statement = statements.fetch(channel, date);
        var comparison = new Comparison();
        List<StatementLine> lines = statement.lines();
        for (int first = 0; first < lines.size(); first += AT_ONCE) {
            compare(channel, lines.subList(first, Math.min(first + AT_ONCE, lines.size())), comparison);
        }
        Instant end = startedAt.isBefore(statement.to()) ? startedAt : statement.to();
        missing(channel, statement, end).forEach(comparison::onlyHere);
        return Conflicts.repeat(() -> book.store(channel, date, comparison));
    }

    /** The results, newest first; those of one bank where it is named. */
    public List<ReconciliationView> list(Optional<ChannelCode> channel, Optional<Long> after, int limit) {
        return book.list(channel, after, limit);
    }

    /** What did not fit, in the order in which it was found. */
    public List<DifferenceView> differences(long id, Optional<Long> after, int limit) {
        return book.differences(id, after, limit);
    }

    private void compare(ChannelCode channel, List<StatementLine> lines, Comparison comparison) {
        statements.learn(channel, lines);
        List<RequestNo> requestNos =
                lines.stream().map(StatementLine::requestNo).toList();
        Map<RequestNo, PaymentView> ours = statements.payments(channel, requestNos);
        lines.forEach(line -> comparison.add(line, Optional.ofNullable(ours.get(line.requestNo()))));
    }

    /**
     * What succeeded here on that day and is not in the statement. We learn of a success after the bank has had it, so
     * what came soon after midnight may stand in the statement of the day before.
     */
    private List<PaymentView> missing(ChannelCode channel, Statement statement, Instant end) {
        List<PaymentView> missing = without(statement, statements.succeeded(channel, statement.from(), end));
        return missing.isEmpty()
                ? missing
                : without(statements.fetch(channel, statement.date().minusDays(1)), missing);
    }

    private static List<PaymentView> without(Statement statement, List<PaymentView> payments) {
        Set<RequestNo> listed = new HashSet<>();
        statement.lines().forEach(line -> listed.add(line.requestNo()));
        List<PaymentView> rest = new ArrayList<>();
        for (PaymentView payment : payments) {
            if (payment.status() == PaymentStatus.SUCCEEDED && !listed.contains(payment.requestNo())) {
                rest.add(payment);
            }
        }
        return rest;
    }
}
