package org.openescrow.client.wallet;

import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;

/**
 * A user's wallet: one payment account at the institution.
 *
 * @param id its id, {@code wal_…}
 * @param userNo the platform's own number for the user
 * @param paymentAccountNo the account behind it
 * @param status whether money may move
 * @param balance null where the answer leaves it out
 */
public record Wallet(String id, String userNo, String paymentAccountNo, Status status, @Nullable Balance balance) {
    /** Whether money may move. */
    public enum Status {
        OPEN,
        FROZEN,
        CLOSED,
        /** One that this client does not know. */
        OTHER
    }

    /**
     * What is in a wallet, in minor units.
     *
     * @param available what can be spent
     * @param held what is set aside for something that is under way
     * @param currency ISO 4217
     */
    public record Balance(long available, long held, String currency) {
        static Balance from(Answer answer) {
            return new Balance(answer.whole("available"), answer.whole("held"), answer.text("currency"));
        }
    }

    public static Wallet from(Answer answer) {
        Answer balance = answer.optionalObject("balance");
        return new Wallet(
                answer.text("id"),
                answer.text("userNo"),
                answer.text("paymentAccountNo"),
                answer.constant("status", Status.OTHER),
                balance == null ? null : Balance.from(balance));
    }
}
