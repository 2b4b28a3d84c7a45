package org.openescrow.client.order;

import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.JsonBody;
import org.openescrow.client.json.Money;

/**
 * A purchase to pay from a wallet.
 *
 * @param orderNo the platform's own number, unique for ever among its consumptions
 * @param walletId who pays
 * @param merchantId who is paid
 * @param amount how much, above zero
 * @param description what was bought, for the account's entries; may be left out
 */
public record NewConsumption(
        String orderNo, String walletId, String merchantId, Money amount, @Nullable String description) {
    public JsonBody toJson() {
        return new JsonBody()
                .with("orderNo", orderNo)
                .with("walletId", walletId)
                .with("merchantId", merchantId)
                .with("amount", amount)
                .with("description", description);
    }
}
