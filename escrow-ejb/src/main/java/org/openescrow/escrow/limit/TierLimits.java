package org.openescrow.escrow.limit;

import java.util.Map;
import org.openescrow.escrow.wallet.WalletTier;

/**
 * What the wallets of a tier may pay.
 *
 * @param most in fen or purchases; what is not in it is not limited
 */
public record TierLimits(WalletTier tier, Map<Limit, Long> most) {
    public TierLimits {
        most = Map.copyOf(most);
    }
}
