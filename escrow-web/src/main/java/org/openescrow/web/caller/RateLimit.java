package org.openescrow.web.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.web.call.Quota;

/**
 * How many requests a platform may send: a bucket of {@code escrow.limits.requests-burst} tokens (as many as one second
 * brings, where nothing is configured), filled with {@code escrow.limits.requests-per-second} (20,000; 0: no limit).
 * Each node has its own buckets, in memory. Not for strangers: who has no registered key has no bucket.
 */
@ApplicationScoped
public class RateLimit {
    /** The default, more than a node can do: what a platform may send is for the institution to say. */
    static final String GENEROUS = "20000";

    static final int MOST_BUCKETS = 10_000;
    private static final long HIGHEST = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private final InstantSource clock;
    private final long burst;
    /** Nanoseconds until a token comes back; 0 where nothing is limited. */
    private final long interval;
    /** When each bucket is full again, in nanoseconds since 1970. Who is dropped has a full one. */
    private final Map<String, Long> fullAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    /** For the container's proxy. */
    RateLimit() {
        this(() -> Instant.EPOCH, 0, Optional.empty());
    }

    @Inject
    RateLimit(
            InstantSource clock,
            @ConfigProperty(name = "escrow.limits.requests-per-second", defaultValue = GENEROUS) long perSecond,
            @ConfigProperty(name = "escrow.limits.requests-burst") Optional<Long> burst) {
        this.clock = clock;
        this.burst = burst.orElse(perSecond);
        if (isOutside(0, perSecond) || (perSecond > 0 && isOutside(1, this.burst))) {
            throw new IllegalArgumentException(
                    "escrow.limits.requests-…: 0 to " + HIGHEST + " a second, a burst from 1");
        }
        this.interval = perSecond == 0 ? 0 : SECOND / perSecond;
    }

    private static boolean isOutside(long least, long value) {
        return value < least || value > HIGHEST;
    }

    /**
     * Takes a token out of the caller's bucket where there is one.
     *
     * @return what is left; empty where nothing is limited
     */
    Optional<Quota> take(String caller) {
        if (interval == 0) {
            return Optional.empty();
        }
        Instant instant = clock.instant();
        long now = Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
        long depth = burst * interval;
        synchronized (fullAt) {
            long full = Math.max(fullAt.getOrDefault(caller, now), now);
            // A clock that was set back leaves an empty bucket, not one that stays empty until the old time comes.
            full = Math.min(full, now + depth);
            boolean exceeded = full + interval > now + depth;
            full += exceeded ? 0 : interval;
            fullAt.put(caller, full);
            return Optional.of(quota(full - now, exceeded));
        }
    }

    /**
     * @param missing how long it takes until the bucket is full
     */
    private Quota quota(long missing, boolean exceeded) {
        long depth = burst * interval;
        long left = (depth - missing) / interval;
        long more = missing == 0 ? 0 : missing - (depth - (left + 1) * interval);
        return new Quota(burst, seconds(depth), left, seconds(more), exceeded);
    }

    /** Rounded up. */
    private static long seconds(long nanos) {
        return (nanos + SECOND - 1) / SECOND;
    }
}
