package org.openescrow.web.console.wallet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.approval.Approvals;
import org.openescrow.escrow.approval.TierChange;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;

/** The form in which another tier is proposed for a wallet. */
@Named("walletTier")
@RequestScoped
public class TierForm {
    @Inject
    HttpServletRequest request;

    @Inject
    Approvals door;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String reason = "";

    @Does(Deed.PROPOSE_TIER)
    public @Nullable String propose() {
        return notices.after(
                "approval.proposed",
                "/console/approvals?status=PROPOSED",
                () -> door.propose(new TierChange(wallet(), tier(), reason.strip()), me.name()));
    }

    private WalletId wallet() {
        return Asked.id(request.getParameter("id"), WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
    }

    private WalletTier tier() {
        return Asked.id(request.getParameter("tier"), WalletTier::valueOf, EscrowRefusal.VALIDATION_FAILED);
    }

    public WalletTier[] getTiers() {
        return WalletTier.values();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
