package org.openescrow.escrow.platform;

/** What a platform may be permitted to do. */
public enum Service {
    /** Open wallets for its users. */
    WALLET,
    /** Bind bank cards to wallets. */
    CARD,
    /** Recharge wallets from bound cards. */
    RECHARGE,
    /** Have purchases paid from wallets. */
    CONSUMPTION
}
