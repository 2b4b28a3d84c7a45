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
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.notification.endpoint.Receivers;
import org.openescrow.escrow.platform.PlatformNo;

/**
 * Which platforms have an endpoint. Only that one has may be remembered for a while: that does no harm when it is no
 * longer so, but of a platform whose first endpoint was answered for, here or by another node, nothing may be missed.
 */
@ApplicationScoped
class Listeners {
    static final Duration TRUSTED_FOR = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    @Inject
    Receivers receivers;

    @Inject
    InstantSource clock;

    private final Map<PlatformNo, Instant> listenedAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PlatformNo, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** Whether the platform has one now. */
    boolean listens(PlatformNo platform) {
        return !receivers.listening(Set.of(platform)).isEmpty();
    }

    /** Of these platforms those that have one, or had within the last second. */
    Set<PlatformNo> among(Set<PlatformNo> platforms) {
        Instant now = clock.instant();
        Set<PlatformNo> listening = new HashSet<>();
        Set<PlatformNo> unsure = new HashSet<>();
        synchronized (listenedAt) {
            platforms.forEach(platform -> (isFresh(listenedAt.get(platform), now) ? listening : unsure).add(platform));
        }
        if (!unsure.isEmpty()) {
            Set<PlatformNo> found = receivers.listening(unsure);
            listening.addAll(found);
            synchronized (listenedAt) {
                found.forEach(platform -> listenedAt.put(platform, now));
            }
        }
        return listening;
    }

    private static boolean isFresh(@Nullable Instant at, Instant now) {
        return at != null && now.isBefore(at.plus(TRUSTED_FOR)) && !now.isBefore(at);
    }
}
