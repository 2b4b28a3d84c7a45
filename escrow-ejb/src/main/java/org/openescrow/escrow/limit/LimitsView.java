package org.openescrow.escrow.limit;

import java.time.LocalDate;
import java.util.List;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletTier;

/**
 * What may still be paid from a wallet.
 *
 * @param day the day that counts, in Beijing
 */
public record LimitsView(WalletId walletId, WalletTier tier, LocalDate day, List<LimitView> limits) {}
