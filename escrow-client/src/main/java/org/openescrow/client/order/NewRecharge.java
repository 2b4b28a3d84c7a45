package org.openescrow.client.order;

import org.openescrow.client.json.JsonBody;
import org.openescrow.client.json.Money;

/**
 * Money to bring from a bound card into a wallet.
 *
 * @param orderNo the platform's own number, unique for ever among its recharges; 1 to 64 characters of
 *     {@code A-Z a-z 0-9 _ . : -}
 * @param walletId where to
 * @param agreementNo where from
 * @param amount how much: CNY, 1 fen to the institution's limit (5,000,000 fen where it set none)
 */
public record NewRecharge(String orderNo, String walletId, String agreementNo, Money amount) {
    public JsonBody toJson() {
        return new JsonBody()
                .with("orderNo", orderNo)
                .with("walletId", walletId)
                .with("agreementNo", agreementNo)
                .with("amount", amount);
    }
}
