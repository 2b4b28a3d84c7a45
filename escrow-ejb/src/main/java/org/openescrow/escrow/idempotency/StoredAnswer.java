package org.openescrow.escrow.idempotency;

/**
 * The answer that a call ended with, as it is given again.
 *
 * @param status the HTTP status
 * @param body the body as sent
 * @param isSecret whether the body holds what may not lie in clear: it is stored encrypted
 */
public record StoredAnswer(int status, String body, boolean isSecret) {
    /** An answer that may be kept as it is. */
    public StoredAnswer(int status, String body) {
        this(status, body, false);
    }

    /** A secret ends in no log. */
    @Override
    public String toString() {
        return status + (isSecret ? " ..." : " " + body);
    }
}
