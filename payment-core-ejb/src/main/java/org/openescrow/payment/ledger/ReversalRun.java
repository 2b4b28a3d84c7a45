package org.openescrow.payment.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openescrow.payment.ledger.LedgerRows.PostingName;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** Undoes one transaction: finds what it did, posts the opposite, and writes down that it is undone. */
final class ReversalRun {
    private final Connection connection;
    private final LedgerRows rows;

    ReversalRun(Connection connection) {
        this.connection = connection;
        this.rows = new LedgerRows(connection);
    }

    PostingResult reverse(Reversal reversal, InstantSource clock) throws SQLException {
        List<Transfer> transfers = Optional.ofNullable(
                        rows.transfersOf(List.of(reversal.undone())).get(reversal.undone()))
                .orElseThrow(() -> new Refusal(PaymentRefusal.TRANSACTION_UNKNOWN));
        Posting posting = reversal.of(transfers);
        // What is asked in two questions must not change between them; everybody who undoes it locks these.
        rows.lock(PostingRun.accountsOf(List.of(posting)));
        boolean undoneBefore = refuseUnlessFirst(reversal, posting);
        PostingResult result =
                PostingRun.post(connection, List.of(posting), clock).get(0);
        if (!undoneBefore && result instanceof PostingResult.Posted posted) {
            rows.insertReversal(reversal.undone(), posted.transactionId());
        }
        return result;
    }

    /** Answers whether this very reversal stands in the books; refuses where another one does. */
    private boolean refuseUnlessFirst(Reversal reversal, Posting posting) throws SQLException {
        Map<PostingName, Long> posted = rows.findPosted(List.of(PostingName.of(posting)));
        Optional<Long> known = posted.values().stream().findFirst();
        Optional<Long> undoneBy = rows.findReversal(reversal.undone());
        if (undoneBy.isEmpty() && known.isPresent()) {
            throw new Refusal(PaymentRefusal.POSTING_REFERENCE_REUSED);
        }
        if (undoneBy.isPresent() && !undoneBy.equals(known)) {
            throw new Refusal(PaymentRefusal.TRANSACTION_REVERSED);
        }
        return undoneBy.isPresent();
    }
}
