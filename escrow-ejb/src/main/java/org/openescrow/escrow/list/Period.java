package org.openescrow.escrow.list;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which something was made.
 *
 * @param from the first moment; empty for any
 * @param to the first moment after it; empty for any
 */
public record Period(Optional<Instant> from, Optional<Instant> to) {
    public static final Period ANY = new Period(Optional.empty(), Optional.empty());
}
