package org.openescrow.escrow.wallet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.openescrow.escrow.platform.OwnLimits;

/** What is set by hand for the wallets of a tier. There is a row for each tier from the beginning. */
@Entity
@Table(name = "wallet_tier")
class TierSetting {
    @Id
    @Enumerated(EnumType.STRING)
    private WalletTier tier;

    @Column(name = "own_limits")
    private String ownLimits;

    protected TierSetting() {}

    WalletTier tier() {
        return tier;
    }

    OwnLimits limits() {
        return new OwnLimits(ownLimits);
    }

    void limit(OwnLimits limits) {
        ownLimits = limits.text();
    }
}
