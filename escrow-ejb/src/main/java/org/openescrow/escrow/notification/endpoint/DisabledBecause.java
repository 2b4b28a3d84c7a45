package org.openescrow.escrow.notification.endpoint;

/** Why nothing is sent to an endpoint any more. */
public enum DisabledBecause {
    /** It answered 410. */
    GONE,
    /** Nothing has reached it for so long that it is given up. */
    FAILING
}
