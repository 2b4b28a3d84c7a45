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
     * One change of the balance; a debit's amount is positive and lowers it.
     *
     * @param type {@code OPENING} or {@code DEBIT}
     * @param requestNo of the debit's payment; an opening has none
     */
    public record Movement(String type, long amount, long balanceAfter, @Nullable String requestNo, Instant at) {}
}
