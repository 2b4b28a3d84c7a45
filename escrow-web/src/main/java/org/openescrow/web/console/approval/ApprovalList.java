package org.openescrow.web.console.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.approval.ApprovalId;
import org.openescrow.escrow.approval.ApprovalStatus;
import org.openescrow.escrow.approval.ApprovalView;
import org.openescrow.escrow.approval.Approvals;
import org.openescrow.escrow.list.Part;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Listing;

/** The list of proposals. */
@Named("approvals")
@RequestScoped
public class ApprovalList {
    @Inject
    Approvals door;

    private @Nullable String status;
    private @Nullable String after;
    private Listing<ApprovalView> found = Listing.empty();

    public void load() {
        Part part = new Part(Asked.optional("after", after, ApprovalId::new).map(ApprovalId::value), Listing.READ);
        found = Listing.of(
                door.approvals(Asked.optional("status", status, ApprovalStatus::valueOf), part),
                view -> view.id().value());
    }

    public Listing<ApprovalView> getFound() {
        return found;
    }

    public ApprovalStatus[] getStates() {
        return ApprovalStatus.values();
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String asked) {
        status = asked;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String asked) {
        after = asked;
    }
}
