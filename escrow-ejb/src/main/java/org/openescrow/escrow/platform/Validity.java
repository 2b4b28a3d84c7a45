package org.openescrow.escrow.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The time in which a key serves.
 *
 * @param from the first moment
 * @param until the first moment in which it serves no more; empty for a key without an end
 */
public record Validity(Instant from, Optional<Instant> until) {
    static final Duration FARTHEST = Duration.ofDays(3_660);

    public Validity {
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new Refusal(EscrowRefusal.KEY_VALIDITY_UNACCEPTABLE);
        }
    }

    /**
     * What a platform asks for, at most ten years ahead. A key that nobody had before serves from now at the earliest.
     * Refuses with {@link EscrowRefusal#KEY_VALIDITY_UNACCEPTABLE}.
     */
    public static Validity asked(Optional<Instant> from, Optional<Instant> until, Instant now) {
        Instant begin = from.filter(now::isBefore).orElse(now);
        Instant farthest = now.plus(FARTHEST);
        if (begin.isAfter(farthest) || until.filter(farthest::isBefore).isPresent()) {
            throw new Refusal(EscrowRefusal.KEY_VALIDITY_UNACCEPTABLE);
        }
        return new Validity(begin, until);
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(from);
    }

    boolean isOver(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isPresent();
    }
}
