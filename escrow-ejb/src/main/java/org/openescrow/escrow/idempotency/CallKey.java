package org.openescrow.escrow.idempotency;

import org.openescrow.escrow.InvalidValue;

/**
 * A caller's idempotency key.
 *
 * @param caller who calls: a platform's number, or the thumbprint of an applicant's key; 1 to 64 visible ASCII
 *     characters
 * @param key the key as sent: 1 to 255 visible ASCII characters
 */
public record CallKey(String caller, String key) {
    public CallKey {
        if (!caller.matches("[!-~]{1,64}") || !key.matches("[!-~]{1,255}")) {
            throw new InvalidValue("INVALID", "1 to 255 visible ASCII characters");
        }
    }
}
