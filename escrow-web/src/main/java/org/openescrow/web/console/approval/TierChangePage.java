package org.openescrow.web.console.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.approval.TierChange;
import org.openescrow.escrow.wallet.WalletDesk;
import org.openescrow.escrow.wallet.WalletView;

/** The wallet that is to be of another tier. */
@Named("tierChange")
@RequestScoped
public class TierChangePage {
    @Inject
    ApprovalPage page;

    @Inject
    WalletDesk desk;

    /** As it is now; empty where something else is proposed. */
    public @Nullable WalletView getWallet() {
        return page.getView().proposal() instanceof TierChange change
                ? desk.wallet(change.wallet()).value()
                : null;
    }
}
