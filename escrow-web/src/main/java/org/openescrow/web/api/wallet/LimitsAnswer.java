package org.openescrow.web.api.wallet;

import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.limit.Limit;
import org.openescrow.escrow.limit.LimitView;
import org.openescrow.escrow.limit.LimitsView;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.payment.money.Money;

/**
 * What may still be paid from a wallet, as JSON: in minor units, but {@code DAY_COUNT} in purchases.
 *
 * @param day the day that counts, in Beijing
 */
record LimitsAnswer(String walletId, WalletTier tier, String day, String currency, List<OneLimit> limits) {
    static LimitsAnswer of(LimitsView view) {
        return new LimitsAnswer(
                view.walletId().value(),
                view.tier(),
                view.day().toString(),
                Money.CNY.getCurrencyCode(),
                view.limits().stream().map(OneLimit::of).toList());
    }

    /** One of them; without {@code most} and {@code left} where the tier does not limit this. */
    record OneLimit(Limit limit, Optional<Long> most, long used, Optional<Long> left) {
        static OneLimit of(LimitView view) {
            return new OneLimit(view.limit(), view.most(), view.used(), view.left());
        }
    }
}
