package org.openescrow.client.platform;

/** What a platform may be permitted to use. */
public enum Service {
    WALLET,
    CARD,
    RECHARGE,
    CONSUMPTION
}
