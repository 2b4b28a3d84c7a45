package org.openescrow.escrow.notification.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.PersonalData;

/** Endpoints for those who keep and send events; works within the caller's transaction and knows all platforms. */
@ApplicationScoped
public class Receivers {
    @Inject
    EndpointRows rows;

    @Inject
    PersonalData seal;

    @Inject
    InstantSource clock;

    /** An endpoint that nothing has reached for so long is disabled. */
    @Inject
    @ConfigProperty(name = "escrow.webhooks.disable-after", defaultValue = "P3D")
    Duration longestFailure;

    /** Of these platforms those that have an endpoint, be it disabled. */
    public Set<PlatformNo> listening(Collection<PlatformNo> platforms) {
        return platforms.isEmpty() ? Set.of() : rows.listening(platforms);
    }

    /** Whom to tell of this. */
    public List<EndpointId> wanting(PlatformNo platform, EventType type) {
        return rows.ofPlatform(platform).stream()
                .filter(endpoint -> endpoint.wants(type))
                .map(Endpoint::id)
                .toList();
    }

    /** The endpoint, where it may be sent to now. */
    public Optional<Receiver> active(EndpointId id) {
        return rows.read(id)
                .filter(endpoint -> endpoint.status() == EndpointStatus.ACTIVE)
                .map(endpoint -> endpoint.receiver(seal, now()));
    }

    /** Takes note of an attempt that reached the endpoint. */
    public void reached(EndpointId id) {
        if (isMoved(id, true)) {
            lockActive(id).ifPresent(Endpoint::reached);
        }
    }

    /** Takes note of an attempt that did not, which may be one too many. */
    public void missed(EndpointId id) {
        if (isMoved(id, false)) {
            lockActive(id).ifPresent(endpoint -> endpoint.missed(longestFailure, now()));
        }
    }

    /** The endpoint has said that it wants nothing any more. */
    public void gone(EndpointId id) {
        lockActive(id).ifPresent(endpoint -> endpoint.disable(DisabledBecause.GONE, now()));
    }

    private boolean isMoved(EndpointId id, boolean reached) {
        return rows.read(id).filter(endpoint -> endpoint.isMovedBy(reached)).isPresent();
    }

    private Optional<Endpoint> lockActive(EndpointId id) {
        return rows.lock(id).filter(endpoint -> endpoint.status() == EndpointStatus.ACTIVE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
