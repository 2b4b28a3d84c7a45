package org.openescrow.escrow.limit;

import java.util.Map;
import java.util.Optional;
import org.openescrow.escrow.wallet.WalletTier;

/**
 * What the wallets of a tier may pay, in fen or purchases.
 *
 * @param settings what regulation and the installation allow; what is not in it is not limited there
 * @param byHand what two operators have set
 */
public record TierLimits(WalletTier tier, Map<Limit, Long> settings, LimitsByHand byHand) {
    public TierLimits {
        settings = Map.copyOf(settings);
    }

    /** What holds; empty where neither limits this. */
    public Optional<Long> most(Limit limit) {
        return byHand.within(limit, Optional.ofNullable(settings.get(limit)));
    }
}
