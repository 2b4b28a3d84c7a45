package org.openescrow.web.admin.channel;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.payment.channel.DeadLetterView;

/** A callback that could not be handled, as JSON. */
record DeadLetterAnswer(
        String id,
        Optional<String> channel,
        String raw,
        Instant receivedAt,
        Optional<String> reason,
        Optional<Instant> failedAt) {

    static DeadLetterAnswer of(DeadLetterView view) {
        return new DeadLetterAnswer(
                view.id().value(), view.channel(), view.raw(), view.receivedAt(), view.reason(), view.failedAt());
    }
}
