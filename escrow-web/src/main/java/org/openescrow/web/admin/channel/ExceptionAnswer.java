package org.openescrow.web.admin.channel;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.payment.channel.ChannelExceptionView;
import org.openescrow.payment.channel.ExceptionKind;
import org.openescrow.payment.channel.ExceptionStatus;
import org.openescrow.payment.money.Money;

/** Something that does not fit between a bank and us, as JSON; the id is a text, larger than JavaScript counts. */
record ExceptionAnswer(
        String id,
        String channel,
        String requestNo,
        ExceptionKind kind,
        String detail,
        Optional<Money> told,
        ExceptionStatus status,
        Instant foundAt,
        Optional<String> resolution,
        Optional<Instant> resolvedAt) {

    static ExceptionAnswer of(ChannelExceptionView view) {
        return new ExceptionAnswer(
                Long.toString(view.id()),
                view.channel().value(),
                view.requestNo().value(),
                view.kind(),
                view.detail(),
                view.told(),
                view.status(),
                view.foundAt(),
                view.resolution(),
                view.resolvedAt());
    }
}
