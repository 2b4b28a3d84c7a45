package org.openescrow.payment.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.openescrow.payment.combine.Combiner;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.trace.Origin;
import org.openescrow.payment.trace.Trace;

/**
 * Settles callbacks that come at the same time in one transaction: they all change the bank's clearing account, and
 * each waits for the end of the one before. One that fails does not sink the others, and each ends as it would alone.
 */
@ApplicationScoped
class SharedSettlement {
    private static final int LANES = 2;
    private static final int MOST = 64;

    @Inject
    Settlement settlement;

    private final Combiner<Waiting, Boolean> combiner =
            new Combiner<>(LANES, MOST, waiting -> waiting.callback().claims(), this::settleAll);

    /**
     * One that waits for its turn.
     *
     * @param origin the step of its own trace
     */
    private record Waiting(Callback callback, Origin origin) {}

    /** Returns when the callback's transaction is committed, and throws what made it fail. */
    void settle(Callback callback) {
        combiner.submit(new Waiting(callback, Trace.here()));
    }

    private List<Boolean> settleAll(List<Waiting> together) {
        List<Callback> callbacks = together.stream().map(Waiting::callback).toList();
        List<Origin> origins = together.stream().map(Waiting::origin).toList();
        Trace.in(
                Trace.beginShared("shared transaction", origins),
                () -> Conflicts.repeat(() -> settlement.applyAll(callbacks)));
        return Collections.nCopies(together.size(), true);
    }
}
