package org.openescrow.escrow.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.notification.endpoint.EndpointId;

/**
 * What became of an event at one endpoint.
 *
 * @param nextAttemptAt present while PENDING
 * @param attempts the latest ones, oldest first
 */
public record DeliveryView(
        EndpointId endpoint, DeliveryStatus status, Optional<Instant> nextAttemptAt, List<AttemptView> attempts) {
    public DeliveryView {
        attempts = List.copyOf(attempts);
    }
}
