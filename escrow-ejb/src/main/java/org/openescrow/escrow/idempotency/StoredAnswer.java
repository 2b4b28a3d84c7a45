package org.openescrow.escrow.idempotency;

/**
 * The answer that a call ended with, as it is given again.
 *
 * @param status the HTTP status
 * @param body the body as sent; it must hold nothing that may not be kept
 */
public record StoredAnswer(int status, String body) {}
