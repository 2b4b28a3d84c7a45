package org.openescrow.escrow.story;

import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletRef;
import org.openescrow.escrow.wallet.WalletStatus;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.escrow.wallet.WalletView;
import org.openescrow.escrow.wallet.Wallets;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.Refusal;

/** One wallet: that of Wang at the mall. */
public class FakeWallets extends Wallets {
    public Optional<EscrowRefusal> closedFor = Optional.empty();

    @Override
    public List<Outcome<WalletRef>> open(List<OfPlatform<WalletId>> wanted) {
        return wanted.stream().map(this::open).toList();
    }

    private Outcome<WalletRef> open(OfPlatform<WalletId> wanted) {
        if (!isKnown(wanted.platform(), wanted.value())) {
            return Outcome.refused(EscrowRefusal.WALLET_UNKNOWN);
        }
        return closedFor.isPresent() ? Outcome.refused(closedFor.get()) : Outcome.done(Facts.WALLET);
    }

    @Override
    public WalletView wallet(PlatformNo platform, WalletId id) {
        if (!isKnown(platform, id)) {
            throw new Refusal(EscrowRefusal.WALLET_UNKNOWN);
        }
        Money nothing = Money.zero(Money.CNY);
        return new WalletView(
                id,
                new UserNo("u1"),
                Facts.USER_ACCOUNT,
                WalletStatus.OPEN,
                WalletTier.CLASS_III,
                nothing,
                nothing,
                Facts.NOW_IN_MILLIS);
    }

    @Override
    public AccountNo accountOf(PlatformNo platform, WalletId id) {
        return wallet(platform, id).paymentAccountNo();
    }

    private static boolean isKnown(PlatformNo platform, WalletId id) {
        return platform.equals(Facts.MALL) && id.equals(Facts.WALLET.id());
    }
}
