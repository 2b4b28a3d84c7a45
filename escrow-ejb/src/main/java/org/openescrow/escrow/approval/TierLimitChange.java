package org.openescrow.escrow.approval;

import java.util.Optional;
import org.openescrow.escrow.limit.LimitsByHand;
import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.escrow.wallet.WalletTier;

/**
 * A tier whose wallets are to have these limits, set by hand, and no other.
 *
 * @param reason why, 1 to 500 characters
 */
public record TierLimitChange(WalletTier tier, LimitsByHand limits, String reason) implements Proposal {
    /** The same as others read it from a proposal. */
    static TierLimitChange of(String subject, String details, String reason) {
        return new TierLimitChange(WalletTier.valueOf(subject), LimitsByHand.read(new OwnLimits(details)), reason);
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.TIER_LIMITS;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(tier.name());
    }

    @Override
    public Optional<String> details() {
        return Optional.of(limits.write().text());
    }
}
