package org.openescrow.escrow.bankdesk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.channel.ChannelExceptions;
import org.openescrow.payment.channel.ExceptionStatus;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to people's work on exceptions: who has taken one, and what was said of it. To have taken one tells the
 * others and forbids them nothing. Called without a transaction, since two who are the first at once collide.
 *
 * <p>Refuses what {@link ChannelExceptions#view} refuses; {@link #take} then {@link
 * PaymentRefusal#CHANNEL_EXCEPTION_RESOLVED} and {@link CaseRefusal#EXCEPTION_TAKEN}, {@link #comment} {@link
 * EscrowRefusal#VALIDATION_FAILED} and {@link CaseRefusal#EXCEPTION_COMMENTS_EXCEEDED}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExceptionDesk {
    private static final int LONGEST = 500;

    @Inject
    CaseBook book;

    @Inject
    CaseRows rows;

    @Inject
    ChannelExceptions exceptions;

    /** What people do about it. */
    public CaseView work(long exception) {
        Optional<ExceptionCase> known = rows.read(exception);
        return new CaseView(
                known.flatMap(ExceptionCase::holder),
                known.flatMap(ExceptionCase::takenAt),
                rows.comments(exception, CaseBook.MOST_COMMENTS).stream()
                        .map(ExceptionComment::view)
                        .toList());
    }

    /** Who has taken which of these; what nobody has is not in it. */
    public Map<Long, OperatorName> holders(Collection<Long> of) {
        List<ExceptionCase> known = of.isEmpty() ? List.of() : rows.of(of);
        return known.stream()
                .filter(one -> one.holder().isPresent())
                .collect(Collectors.toMap(
                        ExceptionCase::exceptionId, one -> one.holder().orElseThrow()));
    }

    /**
     * Takes one. Whoever has it already keeps it.
     *
     * @param from who has it as far as the operator knows, empty for nobody; where that is not so any more, it is
     *     refused, so that nobody takes a thing from somebody without having seen it
     */
    public void take(long exception, Optional<OperatorName> from, OperatorName operator) {
        if (exceptions.view(exception).status() != ExceptionStatus.OPEN) {
            throw new Refusal(PaymentRefusal.CHANNEL_EXCEPTION_RESOLVED);
        }
        Conflicts.repeat(() -> book.take(exception, from, operator));
    }

    /**
     * Says something of it, also after its resolution; it stays said.
     *
     * @param said 1 to 500 characters, without personal data
     */
    public void comment(long exception, OperatorName operator, String said) {
        exceptions.view(exception);
        String checked = FreeText.checked("comment", said, LONGEST);
        Conflicts.repeat(() -> book.comment(exception, operator, checked));
    }
}
