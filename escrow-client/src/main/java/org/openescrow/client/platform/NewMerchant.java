package org.openescrow.client.platform;

import org.openescrow.client.json.JsonBody;

/**
 * A merchant to register.
 *
 * @param merchantNo the platform's own number for it, unique for ever; 1 to 64 characters of
 *     {@code A-Z a-z 0-9 _ . : -}
 * @param name its name, 1 to 128 characters
 */
public record NewMerchant(String merchantNo, String name) {
    public JsonBody toJson() {
        return new JsonBody().with("merchantNo", merchantNo).with("name", name);
    }
}
