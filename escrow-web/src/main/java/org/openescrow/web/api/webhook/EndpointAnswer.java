package org.openescrow.web.api.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.notification.endpoint.DisabledBecause;
import org.openescrow.escrow.notification.endpoint.Disclosed;
import org.openescrow.escrow.notification.endpoint.EndpointStatus;
import org.openescrow.escrow.notification.endpoint.EndpointView;

/**
 * A webhook endpoint as JSON.
 *
 * @param eventTypes left out where it is told everything
 * @param secret only where it was just made
 */
record EndpointAnswer(
        String id,
        String url,
        Optional<List<String>> eventTypes,
        EndpointStatus status,
        Optional<DisabledBecause> disabledBecause,
        Optional<String> secret,
        Optional<Instant> oldSecretUntil,
        Instant createdAt) {

    static EndpointAnswer of(EndpointView view) {
        return of(view, Optional.empty());
    }

    static EndpointAnswer of(Disclosed disclosed) {
        return of(disclosed.endpoint(), Optional.of(disclosed.secret().value()));
    }

    private static EndpointAnswer of(EndpointView view, Optional<String> secret) {
        List<String> types =
                view.eventTypes().stream().sorted().map(EventType::value).toList();
        return new EndpointAnswer(
                view.id().value(),
                view.url().value(),
                Optional.of(types).filter(some -> !some.isEmpty()),
                view.status(),
                view.disabledBecause(),
                secret,
                view.oldSecretUntil(),
                view.createdAt());
    }
}
