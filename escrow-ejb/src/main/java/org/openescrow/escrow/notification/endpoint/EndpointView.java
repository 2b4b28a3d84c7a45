package org.openescrow.escrow.notification.endpoint;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openescrow.escrow.notification.EventType;

/**
 * An endpoint as shown; never its secret.
 *
 * @param eventTypes what it is told; empty for all, also those to come
 * @param disabledBecause present while DISABLED
 * @param oldSecretUntil until when the secret before the last rotation signs as well; absent where there is none
 */
public record EndpointView(
        EndpointId id,
        EndpointUrl url,
        Set<EventType> eventTypes,
        EndpointStatus status,
        Optional<DisabledBecause> disabledBecause,
        Optional<Instant> oldSecretUntil,
        Instant createdAt) {
    public EndpointView {
        eventTypes = Set.copyOf(eventTypes);
    }
}
