package org.openescrow.client.order;

import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.JsonBody;
import org.openescrow.client.json.Money;

/**
 * A purchase to pay from a wallet.
 *
 * @param orderNo the platform's own number, unique for ever among its consumptions; 1 to 64 characters of
 *     {@code A-Z a-z 0-9 _ . : -}
 * @param walletId who pays
 * @param merchantId who is paid
 * @param amount how much: CNY, 1 fen to the institution's limit (5,000,000 fen where it set none)
 * @param description what was bought, up to 256 characters in one line; null for nothing
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
