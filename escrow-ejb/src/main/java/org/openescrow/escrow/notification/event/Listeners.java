package org.openescrow.escrow.notification.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openescrow.escrow.notification.endpoint.Receivers;
import org.openescrow.escrow.platform.PlatformNo;

/** Which platforms have an endpoint. */
@ApplicationScoped
class Listeners {
    static final Duration TRUSTED_FOR = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    @Inject
    Receivers receivers;

    @Inject
    InstantSource clock;

    private final Map<PlatformNo, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PlatformNo, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(boolean listens, Instant at) {
        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(TRUSTED_FOR)) && !now.isBefore(at);
        }
    }

    /** Whether the platform has one now. */
    boolean listens(PlatformNo platform) {
        return !receivers.listening(Set.of(platform)).isEmpty();
    }

    /** Of these platforms those that have one, or had within the last second. */
    Set<PlatformNo> among(Set<PlatformNo> platforms) {
        Instant now = clock.instant();
        Set<PlatformNo> listening = new HashSet<>();
        Set<PlatformNo> unsure = new HashSet<>();
        synchronized (known) {
            for (PlatformNo platform : platforms) {
                Known answer = known.get(platform);
                if (answer == null || !answer.isFresh(now)) {
                    unsure.add(platform);
                } else if (answer.listens()) {
                    listening.add(platform);
                }
            }
        }
        if (!unsure.isEmpty()) {
            Set<PlatformNo> found = receivers.listening(unsure);
            listening.addAll(found);
            synchronized (known) {
                unsure.forEach(platform -> known.put(platform, new Known(found.contains(platform), now)));
            }
        }
        return listening;
    }
}
