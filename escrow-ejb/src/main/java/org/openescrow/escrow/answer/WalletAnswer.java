package org.openescrow.escrow.answer;

import java.time.Instant;
import org.openescrow.escrow.wallet.WalletStatus;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.escrow.wallet.WalletView;

/** A wallet as JSON. */
public record WalletAnswer(
        String id,
        String userNo,
        String paymentAccountNo,
        WalletStatus status,
        WalletTier tier,
        Balance balance,
        Instant openedAt) {

    public static WalletAnswer of(WalletView view) {
        return new WalletAnswer(
                view.id().value(),
                view.userNo().value(),
                view.paymentAccountNo().toString(),
                view.status(),
                view.tier(),
                new Balance(
                        view.available().minorUnits(),
                        view.held().minorUnits(),
                        view.available().currency().getCurrencyCode()),
                view.openedAt());
    }

    /** In minor units: what can be spent now, and what is reserved. */
    public record Balance(long available, long held, String currency) {}
}
