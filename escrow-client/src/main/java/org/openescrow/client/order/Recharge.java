package org.openescrow.client.order;

import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;

/**
 * A recharge: money from a bound card into a wallet.
 *
 * @param id its id, {@code rch_…}
 * @param orderNo the platform's own number
 * @param status where it stands
 * @param failureCode why not, once FAILED; else null
 */
public record Recharge(String id, String orderNo, OrderStatus status, @Nullable String failureCode) {
    public static Recharge from(Answer answer) {
        return new Recharge(
                answer.text("id"),
                answer.text("orderNo"),
                answer.constant("status", OrderStatus.OTHER),
                answer.optionalText("failureCode"));
    }
}
