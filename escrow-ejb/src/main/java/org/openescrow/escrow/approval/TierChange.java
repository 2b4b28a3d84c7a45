package org.openescrow.escrow.approval;

import java.util.Optional;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletTier;

/**
 * A wallet that is to be of another tier, since more is known of its holder, or less.
 *
 * @param reason how the holder was verified, 1 to 500 characters
 */
public record TierChange(WalletId wallet, WalletTier tier, String reason) implements Proposal {
    /** The same as others read it from a proposal. */
    static TierChange of(String subject, String details, String reason) {
        return new TierChange(new WalletId(subject), WalletTier.valueOf(details), reason);
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.WALLET_TIER;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(wallet.value());
    }

    @Override
    public Optional<String> details() {
        return Optional.of(tier.name());
    }
}
