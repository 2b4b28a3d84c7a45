package org.openescrow.web.console.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.approval.LimitChange;
import org.openescrow.escrow.limit.LimitsByHand;
import org.openescrow.escrow.platform.PlatformView;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.limit.LimitFields;
import org.openescrow.web.console.proposal.Proposing;

/** The limits that a platform has of its own, and the form in which others are proposed. */
@Named("ownLimits")
@RequestScoped
public class OwnLimitsPage {
    @Inject
    PlatformStanding standing;

    @Inject
    LimitFields fields;

    @Inject
    Proposing proposing;

    private String reason = "";

    @Does(Deed.PROPOSE_LIMITS)
    public @Nullable String propose() {
        return proposing.propose(
                () -> new LimitChange(platform().platform().platformNo(), fields.asked(), reason.strip()));
    }

    /** As typed; before anything is typed, as they are. */
    public List<LimitFields.Field> getFields() {
        return standing.getView() == null
                ? List.of()
                : fields.fields(LimitsByHand.read(platform().limits()));
    }

    private PlatformView platform() {
        PlatformView view = standing.getView();
        if (view == null) {
            throw new Refusal(EscrowRefusal.PLATFORM_NOT_APPROVED);
        }
        return view;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
