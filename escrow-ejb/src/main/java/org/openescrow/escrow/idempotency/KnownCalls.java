package org.openescrow.escrow.idempotency;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openescrow.payment.refusal.Outcome;

/** What is known of calls that are about to be done together. */
public final class KnownCalls {
    private final Map<CallKey, Outcome<StoredAnswer>> outcomes;
    private final Set<CallKey> begunBefore;

    /**
     * @param outcomes what is to be said to those that may not be done (again)
     * @param begunBefore those that have been begun and given up, and may be done
     */
    public KnownCalls(Map<CallKey, Outcome<StoredAnswer>> outcomes, Set<CallKey> begunBefore) {
        this.outcomes = Map.copyOf(outcomes);
        this.begunBefore = Set.copyOf(begunBefore);
    }

    /** What is known where nobody has looked, because the calls are new. */
    public static KnownCalls none() {
        return new KnownCalls(Map.of(), Set.of());
    }

    /** The answer to repeat, or the refusal; empty for a call that may be done. */
    public Optional<Outcome<StoredAnswer>> outcome(CallKey key) {
        return Optional.ofNullable(outcomes.get(key));
    }

    boolean wasBegun(CallKey key) {
        return begunBefore.contains(key);
    }
}
