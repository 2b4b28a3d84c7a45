package org.openescrow.sandbox.card;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bank's view of a card.
 *
 * @param balance in fen
 * @param movements the newest hundred, newest first
 */
public record CardBook(String cardNo, long balance, List<Movement> movements) {

    /**
     * One change of the balance; every amount is positive: a debit lowers the balance, a credit raises it.
     *
     * @param type {@code OPENING}, {@code DEBIT} or {@code CREDIT}
     * @param requestNo of the payment; an opening has none
     */
    public record Movement(String type, long amount, long balanceAfter, @Nullable String requestNo, Instant at) {}
}
