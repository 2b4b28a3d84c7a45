package org.openescrow.client.platform;

import org.openescrow.client.json.JsonBody;

/**
 * A merchant to register.
 *
 * @param merchantNo the platform's own number for it, unique for ever
 * @param name its name
 */
public record NewMerchant(String merchantNo, String name) {
    public JsonBody toJson() {
        return new JsonBody().with("merchantNo", merchantNo).with("name", name);
    }
}
