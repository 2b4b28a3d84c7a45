package org.openescrow.escrow.platform;

/**
 * What the row of a platform or of a tier says of limits that two operators have set. What it means is not theirs to
 * know, but of who counts.
 *
 * @param text empty where there are none
 */
public record OwnLimits(String text) {
    public static final OwnLimits NONE = new OwnLimits("");
}
