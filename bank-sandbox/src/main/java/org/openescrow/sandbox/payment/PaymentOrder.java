package org.openescrow.sandbox.payment;

import java.net.URI;
import java.net.URISyntaxException;
import org.openescrow.sandbox.wire.Fields;
import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;

/**
 * What the institution orders.
 *
 * @param amount in fen, from 1
 * @param callbackUri absolute, http or https, up to 512 characters; not part of the content by which a repeated
 *     request is recognised, for an institution may have moved meanwhile
 */
record PaymentOrder(
        String requestNo,
        Direction direction,
        String agreementToken,
        long amount,
        String currency,
        String callbackUri) {

    static PaymentOrder from(Direction direction, Fields fields) {
        String currency = fields.code("currency", 3);
        if (!currency.equals("CNY")) {
            throw new Refusal(RefusalCode.FIELD_INVALID, "currency must be CNY");
        }
        return new PaymentOrder(
                fields.code("requestNo", 64),
                direction,
                fields.code("agreementToken", 64),
                fields.amount("amount", 1),
                currency,
                httpUri(fields.code("callbackUri", 512)));
    }

    private static String httpUri(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return text;
            }
        } catch (URISyntaxException e) {
            // Refused below.
        }
        throw new Refusal(RefusalCode.FIELD_INVALID, "callbackUri must be an absolute http or https address");
    }
}
