package org.openescrow.escrow.platform;

/**
 * Something that a platform calls its own, and that is nothing to any other.
 *
 * @param platform who says so
 * @param value its number or id
 */
public record OfPlatform<T>(PlatformNo platform, T value) {}
