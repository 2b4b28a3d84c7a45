package org.openescrow.escrow.story;

import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletRef;
import org.openescrow.escrow.wallet.WalletStatus;
import org.openescrow.escrow.wallet.WalletView;
import org.openescrow.escrow.wallet.Wallets;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.Refusal;

/** One wallet: that of Wang at the mall. */
public class FakeWallets extends Wallets {
    public Optional<EscrowRefusal> closedFor = Optional.empty();

    @Override
    public WalletRef requireOpen(PlatformNo platform, WalletId id) {
        known(platform, id);
        closedFor.ifPresent(why -> {
            throw new Refusal(why);
        });
        return Facts.WALLET;
    }

    @Override
    public WalletView wallet(PlatformNo platform, WalletId id) {
        known(platform, id);
        Money nothing = Money.zero(Money.CNY);
        return new WalletView(
                id, new UserNo("u1"), Facts.USER_ACCOUNT, WalletStatus.OPEN, nothing, nothing, Facts.NOW_IN_MILLIS);
    }

    private static void known(PlatformNo platform, WalletId id) {
        if (!platform.equals(Facts.MALL) || !id.equals(Facts.WALLET.id())) {
            throw new Refusal(EscrowRefusal.WALLET_UNKNOWN);
        }
    }
}
