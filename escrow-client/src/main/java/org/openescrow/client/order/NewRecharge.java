package org.openescrow.client.order;

import org.openescrow.client.json.JsonBody;
import org.openescrow.client.json.Money;

/**
 * Money to bring from a bound card into a wallet.
 *
 * @param orderNo the platform's own number, unique for ever among its recharges
 * @param walletId where to
 * @param agreementNo where from
 * @param amount how much, above zero
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
