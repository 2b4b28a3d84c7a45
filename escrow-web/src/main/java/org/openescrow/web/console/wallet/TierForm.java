package org.openescrow.web.console.wallet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.approval.TierChange;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.proposal.Proposing;

/** The form in which another tier is proposed for a wallet. */
@Named("walletTier")
@RequestScoped
public class TierForm {
    @Inject
    HttpServletRequest request;

    @Inject
    Proposing proposing;

    private String reason = "";

    @Does(Deed.PROPOSE_TIER)
    public @Nullable String propose() {
        return proposing.propose(() -> new TierChange(wallet(), tier(), reason.strip()));
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
