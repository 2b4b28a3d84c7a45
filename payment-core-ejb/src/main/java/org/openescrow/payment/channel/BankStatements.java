package org.openescrow.payment.channel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openescrow.payment.channel.PaymentAnswer.Outcome;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to banks' statements and to our payments as a statement speaks of them. Called without a transaction.
 *
 * <p>Refuses {@link PaymentRefusal#CHANNEL_UNKNOWN} and {@link PaymentRefusal#BANK_NO_ANSWER}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BankStatements {
    @Inject
    ChannelBook book;

    @Inject
    BankChannels channels;

    @Inject
    Settlement settlement;

    /** Fetches the statement of a day from the bank. */
    public Statement fetch(ChannelCode channel, LocalDate date) {
        return channels.get(channel).statement(date).orElseThrow(() -> new Refusal(PaymentRefusal.BANK_NO_ANSWER));
    }

    /**
     * Takes lines of a statement for what they are, evidence: their words are kept once, and a payment that has not
     * ended here ends as its line says. What they contradict, be it the direction, changes nothing.
     *
     * @param lines some hundred at the most
     */
    public void learn(ChannelCode channel, List<StatementLine> lines) {
        Map<RequestNo, PaymentView> ours =
                payments(channel, lines.stream().map(StatementLine::requestNo).toList());
        Map<Boolean, List<StatementLine>> byOpenness = lines.stream()
                .collect(Collectors.partitioningBy(line -> Optional.ofNullable(ours.get(line.requestNo()))
                        .filter(payment -> !payment.status().isFinal() && payment.direction() == line.direction())
                        .isPresent()));
        Conflicts.repeat(() -> settlement.keep(byOpenness.getOrDefault(false, List.of())));
        byOpenness.getOrDefault(true, List.of()).forEach(this::settle);
    }

    private void settle(StatementLine line) {
        Outcome outcome = line.succeeded() ? Outcome.SUCCEEDED : Outcome.FAILED;
        var answer = new PaymentAnswer(
                outcome, null, Optional.of(line.amount()), line.bankSerial(), Optional.of(line.raw()));
        Conflicts.repeat(() -> settlement.apply(line.requestNo(), Evidence.STATEMENT, answer));
    }

    /** Our payments through this bank with these numbers, as far as there are any. */
    public Map<RequestNo, PaymentView> payments(ChannelCode channel, List<RequestNo> requestNos) {
        return book.views(channel, requestNos);
    }

    /** Our payments through this bank that succeeded from one moment up to another, by our own clock. */
    public List<PaymentView> succeeded(ChannelCode channel, Instant from, Instant to) {
        return book.succeeded(channel, from, to);
    }
}
