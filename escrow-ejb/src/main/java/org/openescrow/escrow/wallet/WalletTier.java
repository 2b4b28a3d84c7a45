package org.openescrow.escrow.wallet;

/**
 * The class of the payment account behind a wallet, by how its holder was verified: measures of the People's Bank for
 * network payments (2015), article 11.
 */
public enum WalletTier {
    /** Verified by one outside source. */
    CLASS_I,
    /** In person, or by three outside sources. */
    CLASS_II,
    /** In person, or by five outside sources. */
    CLASS_III
}
