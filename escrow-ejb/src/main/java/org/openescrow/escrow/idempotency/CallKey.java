package org.openescrow.escrow.idempotency;

import org.openescrow.escrow.InvalidValue;
import org.openescrow.payment.text.Form;

/**
 * A caller's idempotency key.
 *
 * @param caller who calls: a platform's number, or the thumbprint of an applicant's key; 1 to 64 visible ASCII
 *     characters
 * @param key the key as sent: 1 to 255 visible ASCII characters
 */
public record CallKey(String caller, String key) {
    private static final Form CALLER = Form.visible(64);
    private static final Form KEY = Form.visible(255);

    public CallKey {
        if (!CALLER.fits(caller) || !KEY.fits(key)) {
            throw new InvalidValue("INVALID", "1 to 255 visible ASCII characters");
        }
    }
}
