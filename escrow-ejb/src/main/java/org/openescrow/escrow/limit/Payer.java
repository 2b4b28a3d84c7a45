package org.openescrow.escrow.limit;

import org.openescrow.escrow.wallet.WalletRef;

/** A wallet that pays, and the limits of its platform. */
public record Payer(WalletRef wallet, PlatformLimits limits) {}
