package org.openescrow.web.api.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.notification.delivery.AttemptResult;
import org.openescrow.escrow.notification.delivery.AttemptView;
import org.openescrow.escrow.notification.delivery.DeliveryStatus;
import org.openescrow.escrow.notification.delivery.DeliveryView;

/** What became of an event at one endpoint, as JSON. */
record DeliveryAnswer(
        String endpointId, DeliveryStatus status, Optional<Instant> nextAttemptAt, List<AttemptAnswer> attempts) {

    static DeliveryAnswer of(DeliveryView view) {
        return new DeliveryAnswer(
                view.endpoint().value(),
                view.status(),
                view.nextAttemptAt(),
                view.attempts().stream().map(AttemptAnswer::of).toList());
    }

    /** One attempt. */
    record AttemptAnswer(Instant startedAt, long durationMillis, AttemptResult result, Optional<Integer> httpStatus) {
        static AttemptAnswer of(AttemptView view) {
            return new AttemptAnswer(view.startedAt(), view.durationMillis(), view.result(), view.httpStatus());
        }
    }
}
