package org.openescrow.payment.ledger;

import org.openescrow.payment.refusal.Refusal;

/** What became of one posting of a batch. */
public sealed interface PostingResult {
    /**
     * It stands in the books, now or from before.
     *
     * @param transactionId the id of the ledger transaction
     */
    record Posted(long transactionId) implements PostingResult {}

    /** It left no trace, and why. */
    record Refused(Refusal refusal) implements PostingResult {}
}
