package org.openescrow.escrow.idempotency;

import java.util.regex.Pattern;
import org.openescrow.escrow.InvalidValue;

/**
 * A caller's idempotency key.
 *
 * @param caller who calls: a platform's number, or the thumbprint of an applicant's key; 1 to 64 visible ASCII
 *     characters
 * @param key the key as sent: 1 to 255 visible ASCII characters
 */
public record CallKey(String caller, String key) {
    private static final Pattern CALLER = Pattern.compile("[!-~]{1,64}");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    public CallKey {
        if (!CALLER.matcher(caller).matches() || !KEY.matcher(key).matches()) {
            throw new InvalidValue("INVALID", "1 to 255 visible ASCII characters");
        }
    }
}
