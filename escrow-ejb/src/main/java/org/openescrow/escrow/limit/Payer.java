package org.openescrow.escrow.limit;

import org.openescrow.escrow.wallet.WalletRef;

/** A wallet that pays, and the limits that are set by hand for its platform and its tier. */
public record Payer(WalletRef wallet, LimitsByHand limits) {
    /** The wallet of a platform with these limits of its own. */
    public static Payer of(WalletRef wallet, LimitsByHand ofPlatform) {
        return new Payer(wallet, ofPlatform.and(LimitsByHand.read(wallet.tierLimits())));
    }
}
