package org.openescrow.web.admin.channel;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.payment.channel.Direction;
import org.openescrow.payment.channel.PaymentStatus;
import org.openescrow.payment.channel.PaymentView;
import org.openescrow.payment.money.Money;

/** A payment through a bank as JSON. */
record PaymentAnswer(
        String requestNo,
        String channel,
        Direction direction,
        String reference,
        String accountNo,
        Money amount,
        Optional<Money> movedInstead,
        PaymentStatus status,
        Optional<String> reason,
        Optional<String> bankSerial,
        Instant requestedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> nextQueryAt) {

    static PaymentAnswer of(PaymentView view) {
        return new PaymentAnswer(
                view.requestNo().value(),
                view.channel().value(),
                view.direction(),
                view.reference().value(),
                view.account().toString(),
                view.amount(),
                view.movedInstead(),
                view.status(),
                view.reason(),
                view.bankSerial(),
                view.requestedAt(),
                view.finishedAt(),
                view.nextQueryAt());
    }
}
