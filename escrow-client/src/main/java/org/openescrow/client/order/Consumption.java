package org.openescrow.client.order;

import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;

/**
 * A consumption: a purchase paid from a wallet.
 *
 * @param id its id, {@code con_…}
 * @param orderNo the platform's own number
 * @param status where it stands
 * @param failureCode why not, once FAILED; else null
 */
public record Consumption(String id, String orderNo, OrderStatus status, @Nullable String failureCode) {
    public static Consumption from(Answer answer) {
        return new Consumption(
                answer.text("id"),
                answer.text("orderNo"),
                answer.constant("status", OrderStatus.OTHER),
                answer.optionalText("failureCode"));
    }
}
