package org.openescrow.escrow.platform;

/**
 * What a platform's row says of its own limits. What it means is not the platform's to know, but of who counts.
 *
 * @param text empty where there are none
 */
public record OwnLimits(String text) {
    public static final OwnLimits NONE = new OwnLimits("");
}
