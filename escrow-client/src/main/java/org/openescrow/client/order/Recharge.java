package org.openescrow.client.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;
import org.openescrow.client.json.Money;

/**
 * A recharge: money from a bound card into a wallet.
 *
 * @param id its id, {@code rch_…}
 * @param orderNo the platform's own number
 * @param status where it stands
 * @param failureCode why not, once FAILED, such as {@code DECLINED} or {@code INSUFFICIENT_BALANCE}; else null
 * @param walletId where the money goes
 * @param agreementNo where it comes from
 * @param amount how much was ordered; it comes whole or not at all
 * @param createdAt when it was ordered
 * @param finishedAt when it ended; null while PROCESSING
 */
public record Recharge(
        String id,
        String orderNo,
        OrderStatus status,
        @Nullable String failureCode,
        String walletId,
        String agreementNo,
        Money amount,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    public static Recharge from(Answer answer) {
        return new Recharge(
                answer.text("id"),
                answer.text("orderNo"),
                answer.constant("status", OrderStatus.OTHER),
                answer.optionalText("failureCode"),
                answer.text("walletId"),
                answer.text("agreementNo"),
                Money.from(answer.object("amount")),
                answer.time("createdAt"),
                answer.optionalTime("finishedAt"));
    }
}
