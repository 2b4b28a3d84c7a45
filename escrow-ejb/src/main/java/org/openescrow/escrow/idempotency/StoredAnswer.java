package org.openescrow.escrow.idempotency;

/**
 * The answer that a call ended with, as it is given again.
 *
 * @param status the HTTP status
 * @param body the body as sent; it is kept encrypted
 */
public record StoredAnswer(int status, String body) {}
