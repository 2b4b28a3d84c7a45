package org.openescrow.escrow.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.ChannelExceptionView;
import org.openescrow.payment.channel.ChannelExceptions;
import org.openescrow.payment.channel.ExceptionKind;
import org.openescrow.payment.channel.ExceptionStatus;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** The banks contradict us once. */
final class OneException extends ChannelExceptions {
    static final long ID = 77;

    final List<String> resolved = new ArrayList<>();

    @Override
    public ChannelExceptionView view(long id) {
        if (id != ID) {
            throw new Refusal(PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN);
        }
        return new ChannelExceptionView(
                id,
                new ChannelCode("SANDBOX"),
                new RequestNo("R1"),
                ExceptionKind.WRONG_AMOUNT,
                "the bank says 20000 fen",
                Optional.of(Money.fen(20_000)),
                resolved.isEmpty() ? ExceptionStatus.OPEN : ExceptionStatus.RESOLVED,
                Instant.EPOCH,
                resolved.stream().findFirst(),
                resolved.stream().findFirst().map(words -> Instant.EPOCH));
    }

    @Override
    public ChannelExceptionView resolve(long id, String comment) {
        resolved.add(comment);
        return view(id);
    }
}
