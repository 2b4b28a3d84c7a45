package org.openescrow.escrow.bankdesk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.channel.BankPayments;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.ChannelExceptionView;
import org.openescrow.payment.channel.ChannelExceptions;
import org.openescrow.payment.channel.ChannelTotal;
import org.openescrow.payment.channel.DeadLetterId;
import org.openescrow.payment.channel.DeadLetterView;
import org.openescrow.payment.channel.DeadLetters;
import org.openescrow.payment.channel.ExceptionStatus;
import org.openescrow.payment.channel.PaymentStatus;
import org.openescrow.payment.channel.PaymentTrail;
import org.openescrow.payment.channel.PaymentTrails;
import org.openescrow.payment.channel.PaymentView;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.reconciliation.DifferenceView;
import org.openescrow.payment.reconciliation.ReconciliationView;
import org.openescrow.payment.reconciliation.Reconciliations;

/**
 * The door for operators to the banks. Called without a transaction, since some of it asks a bank; what asks a bank
 * is recorded before, the rest together with the deed.
 *
 * <p>Refuses {@link EscrowRefusal#VALIDATION_FAILED} for words of the operator's that are none, and what the payment
 * core's doors refuse: {@link BankPayments}, {@link ChannelExceptions}, {@link DeadLetters}, {@link Reconciliations}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BankDesk {
    /** Nothing is counted any further: what is more than this is too many, however many it is. */
    public static final int MOST_COUNTED = 100;

    private static final int LONGEST = 500;

    @Inject
    DeskBook book;

    @Inject
    BankPayments payments;

    @Inject
    PaymentTrails trails;

    @Inject
    ChannelExceptions exceptions;

    @Inject
    DeadLetters letters;

    @Inject
    Reconciliations reconciliations;

    public PaymentView payment(RequestNo requestNo) {
        return payments.view(requestNo);
    }

    /** How a payment came to be what it is. */
    public PaymentTrail trail(RequestNo requestNo) {
        return trails.trail(requestNo);
    }

    /** Newest first; see {@link PaymentTrails#inState}. */
    public List<PaymentView> payments(PaymentStatus status, Optional<RequestNo> after, int limit) {
        return trails.inState(status, after, limit);
    }

    /** Asks the bank at once what became of a payment; answers it as it is then. */
    public PaymentView query(RequestNo requestNo, OperatorName operator) {
        payments.view(requestNo);
        book.note(operator, "BANK_PAYMENT_QUERIED", requestNo.value(), "");
        return payments.query(requestNo);
    }

    /** How many payments are UNKNOWN, {@value #MOST_COUNTED} at the most. */
    public int unknown() {
        return trails.inState(PaymentStatus.UNKNOWN, Optional.empty(), MOST_COUNTED)
                .size();
    }

    /** The same bank by bank; one that is not in it has none. */
    public Map<ChannelCode, Long> unknownByChannel() {
        return trails.inState(PaymentStatus.UNKNOWN, Optional.empty(), MOST_COUNTED).stream()
                .collect(Collectors.groupingBy(PaymentView::channel, Collectors.counting()));
    }

    /** What became of the payments that ended since a moment, bank by bank. */
    public List<ChannelDay> since(Instant from) {
        return trails.ended(from).stream().collect(Collectors.groupingBy(ChannelTotal::channel)).entrySet().stream()
                .map(channel -> ChannelDay.of(channel.getKey(), channel.getValue()))
                .sorted(Comparator.comparing(ChannelDay::channel))
                .toList();
    }

    /** One of them; refuses what {@link ChannelExceptions#view} refuses. */
    public ChannelExceptionView exception(long id) {
        return exceptions.view(id);
    }

    /** Newest first; see {@link ChannelExceptions#list}. */
    public List<ChannelExceptionView> exceptions(Optional<ExceptionStatus> status, Optional<Long> after, int limit) {
        return exceptions.list(status, after, limit);
    }

    /** Oldest first; see {@link DeadLetters#list}. */
    public List<DeadLetterView> deadLetters(Optional<DeadLetterId> after, int limit) {
        return letters.list(after, limit);
    }

    /**
     * Has a callback handled again.
     *
     * @param reason why that should help now, 1 to 500 characters
     */
    public void replay(DeadLetterId id, OperatorName operator, String reason) {
        book.replay(id, operator, FreeText.checked("reason", reason, LONGEST));
    }

    /** The same for all, a hundred at the most; answers how many. */
    public int replayAll(OperatorName operator, String reason) {
        return book.replayAll(operator, FreeText.checked("reason", reason, LONGEST));
    }

    /** Compares a day of a bank's with ours; see {@link Reconciliations#reconcile}. */
    public ReconciliationView reconcile(ChannelCode channel, LocalDate date, OperatorName operator) {
        book.note(operator, "RECONCILED", channel + ":" + date, "");
        return reconciliations.reconcile(channel, date);
    }

    /** Newest first. */
    public List<ReconciliationView> reconciliations(Optional<ChannelCode> channel, Optional<Long> after, int limit) {
        return reconciliations.list(channel, after, limit);
    }

    /** What did not fit, in the order in which it was found. */
    public List<DifferenceView> differences(long reconciliation, Optional<Long> after, int limit) {
        return reconciliations.differences(reconciliation, after, limit);
    }
}
