package org.openescrow.client.wallet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;
import org.openescrow.client.json.Money;

/**
 * One entry of the account behind a wallet.
 *
 * @param id its number, as text
 * @param kind what moved the money, such as {@code RECHARGE}
 * @param direction CREDIT brings money in, DEBIT takes it out
 * @param amount what moved, above zero
 * @param balanceAfter what the account held then
 * @param reference the id of the order that moved it, such as {@code rch_…}; null where the answer leaves it out
 * @param createdAt when; null where the answer leaves it out
 */
public record WalletEntry(
        String id,
        String kind,
        Direction direction,
        Money amount,
        Money balanceAfter,
        @Nullable String reference,
        @Nullable Instant createdAt) {
    /** Which way money went, seen from the wallet. */
    public enum Direction {
        CREDIT,
        DEBIT,
        /** One that this client does not know. */
        OTHER
    }

    public static WalletEntry from(Answer answer) {
        return new WalletEntry(
                answer.text("id"),
                answer.text("kind"),
                answer.constant("direction", Direction.OTHER),
                Money.from(answer.object("amount")),
                Money.from(answer.object("balanceAfter")),
                answer.optionalText("reference"),
                answer.optionalTime("createdAt"));
    }
}
