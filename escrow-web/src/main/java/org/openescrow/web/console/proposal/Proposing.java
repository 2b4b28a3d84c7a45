package org.openescrow.web.console.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.approval.Approvals;
import org.openescrow.escrow.approval.Proposal;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Notices;

/** Proposes in the name of who is logged in, and leads to what waits for a second operator. */
@RequestScoped
public class Proposing {
    private static final String WAITING = "/console/approvals?status=PROPOSED";

    @Inject
    Approvals door;

    @Inject
    Me me;

    @Inject
    Notices notices;

    /**
     * Where what was typed makes no proposal, or one that is refused, says why; the same page stays.
     *
     * @param typed makes the proposal, or refuses
     */
    public @Nullable String propose(Supplier<Proposal> typed) {
        return notices.after("approval.proposed", WAITING, () -> door.propose(typed.get(), me.name()));
    }
}
