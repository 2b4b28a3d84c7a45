package org.openescrow.escrow.platform;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An approved platform as shown.
 *
 * @param services what it was approved for
 * @param suspendedAt since when, present while it is suspended, like the reason
 */
public record PlatformView(
        PlatformRef platform,
        Set<Service> services,
        Instant approvedAt,
        PlatformStatus status,
        Optional<Instant> suspendedAt,
        Optional<String> suspendedBecause,
        OwnLimits limits) {
    public PlatformView {
        services = Set.copyOf(services);
    }
}
