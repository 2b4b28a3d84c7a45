package org.openescrow.client.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;
import org.openescrow.client.json.Money;

/**
 * A consumption: a purchase paid from a wallet.
 *
 * @param id its id, {@code con_…}
 * @param orderNo the platform's own number
 * @param status where it stands
 * @param failureCode why not, once FAILED; else null
 * @param walletId who paid
 * @param merchantId who was paid
 * @param amount how much
 * @param description what was bought, as it was sent; empty for nothing
 * @param createdAt when
 */
public record Consumption(
        String id,
        String orderNo,
        OrderStatus status,
        @Nullable String failureCode,
        String walletId,
        String merchantId,
        Money amount,
        String description,
        Instant createdAt) {
    public static Consumption from(Answer answer) {
        return new Consumption(
                answer.text("id"),
                answer.text("orderNo"),
                answer.constant("status", OrderStatus.OTHER),
                answer.optionalText("failureCode"),
                answer.text("walletId"),
                answer.text("merchantId"),
                Money.from(answer.object("amount")),
                answer.text("description"),
                answer.time("createdAt"));
    }
}
