package org.openescrow.web.once;

import java.util.List;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.text.Form;
import org.openescrow.web.call.Call;
import org.openescrow.web.error.WebRefusal;

/**
 * What a caller names its request with, to be able to send it again.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {
    private static final Form FORM = Form.visible(255);
    static final String HEADER = "Idempotency-Key";

    public IdempotencyKey {
        if (!FORM.fits(value)) {
            throw new Refusal(WebRefusal.IDEMPOTENCY_KEY_INVALID);
        }
    }

    /** Refuses with IDEMPOTENCY_KEY_MISSING and IDEMPOTENCY_KEY_INVALID. */
    public static IdempotencyKey of(Call call) {
        List<String> lines = call.header(HEADER);
        if (lines.size() != 1) {
            throw new Refusal(WebRefusal.IDEMPOTENCY_KEY_MISSING);
        }
        return new IdempotencyKey(lines.get(0));
    }
}
