package org.openescrow.escrow.idempotency;

/**
 * A call as it is told from others.
 *
 * @param key what the caller named it with
 * @param requestHash what it asks, at most 64 ASCII characters, such as a SHA-256 in hexadecimal digits
 */
public record IdentifiedCall(CallKey key, String requestHash) {}
