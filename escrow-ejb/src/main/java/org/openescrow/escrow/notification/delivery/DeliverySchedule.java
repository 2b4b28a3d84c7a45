package org.openescrow.escrow.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When an event is sent again: {@code escrow.webhooks.pauses}, ISO 8601 durations separated by commas, one for each
 * attempt; the first is that before the first attempt. Each but that is made up to a tenth longer, so that what failed
 * together does not come again together. A lease, {@code escrow.webhooks.lease}, is how long a node may be silent about
 * an attempt before another one makes it.
 */
@ApplicationScoped
class DeliverySchedule {
    static final String PAUSES = "PT0S,PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H";

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int MOST = 20;
    private static final int JITTER_PARTS = 10;

    private List<Duration> pauses = List.of();
    private Duration lease = Duration.ZERO;

    protected DeliverySchedule() {}

    @Inject
    DeliverySchedule(
            @ConfigProperty(name = "escrow.webhooks.pauses", defaultValue = PAUSES) List<String> pauses,
            @ConfigProperty(name = "escrow.webhooks.lease", defaultValue = "PT1M") Duration lease) {
        this.pauses = pauses.stream().map(DeliverySchedule::pause).toList();
        this.lease = lease;
        if (this.pauses.isEmpty() || this.pauses.size() > MOST) {
            throw new IllegalStateException("escrow.webhooks.pauses holds 1 to " + MOST + " durations");
        }
    }

    /** Refuses to begin where another node could make an attempt that this one is still making. */
    void requireLeaseLongerThan(Duration timeout) {
        if (lease.compareTo(timeout) <= 0) {
            throw new IllegalStateException(
                    "escrow.webhooks.lease, " + lease + ", must be longer than escrow.webhooks.timeout, " + timeout);
        }
    }

    /** The pause before the first attempt. */
    Duration first() {
        return pauses.get(0);
    }

    Duration lease() {
        return lease;
    }

    /** The pause after so many failures; empty where it is given up. */
    Optional<Duration> pauseBefore(int failures) {
        return failures < pauses.size() ? Optional.of(withJitter(pauses.get(failures))) : Optional.empty();
    }

    private static Duration withJitter(Duration pause) {
        long most = pause.toMillis() / JITTER_PARTS;
        return pause.plusMillis(most == 0 ? 0 : ThreadLocalRandom.current().nextLong(most));
    }

    private static Duration pause(String text) {
        try {
            Duration pause = Duration.parse(text.strip());
            if (!pause.isNegative() && pause.compareTo(LONGEST) <= 0) {
                return pause;
            }
        } catch (DateTimeParseException notADuration) {
            // Refused below.
        }
        throw new IllegalStateException(
                "escrow.webhooks.pauses: " + text + " is no ISO 8601 duration of at most 30 days");
    }
}
