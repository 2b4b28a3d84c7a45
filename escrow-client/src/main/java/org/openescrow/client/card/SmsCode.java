package org.openescrow.client.card;

import org.openescrow.client.json.JsonBody;

/**
 * The code that the bank sent and the user typed.
 *
 * @param value as typed
 */
public record SmsCode(String value) {
    public JsonBody toJson() {
        return new JsonBody().with("smsCode", value);
    }

    /** Not the code: it is a secret. */
    @Override
    public String toString() {
        return "SmsCode[]";
    }
}
