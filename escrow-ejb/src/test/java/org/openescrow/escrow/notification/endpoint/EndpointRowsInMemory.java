package org.openescrow.escrow.notification.endpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openescrow.escrow.platform.PlatformNo;

/** The table of endpoints as a list. */
final class EndpointRowsInMemory extends EndpointRows {
    final List<Endpoint> endpoints = new ArrayList<>();
    int lookUps;

    @Override
    void add(Endpoint endpoint) {
        endpoints.add(endpoint);
    }

    @Override
    List<Endpoint> ofPlatform(PlatformNo platform) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.platformNo().equals(platform)
                        && endpoint.slot().isPresent())
                .sorted(Comparator.comparing(
                                (Endpoint endpoint) -> endpoint.id().value())
                        .reversed())
                .toList();
    }

    @Override
    Set<PlatformNo> listening(Collection<PlatformNo> platforms) {
        lookUps++;
        return endpoints.stream()
                .filter(endpoint -> endpoint.slot().isPresent())
                .map(Endpoint::platformNo)
                .filter(platforms::contains)
                .collect(Collectors.toSet());
    }

    @Override
    Optional<Endpoint> read(EndpointId id) {
        return endpoints.stream().filter(endpoint -> endpoint.id().equals(id)).findFirst();
    }

    @Override
    Optional<Endpoint> lock(EndpointId id) {
        return read(id);
    }
}
