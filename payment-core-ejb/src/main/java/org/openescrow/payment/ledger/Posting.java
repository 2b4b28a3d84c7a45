package org.openescrow.payment.ledger;

import java.util.List;

/**
 * Transfers that happen all together or not at all.
 *
 * @param kind why
 * @param reference what for; (kind, reference) is posted at most once, for ever
 * @param transfers 1 to 100, applied in this order
 * @param isNew whether the reference was made by the caller just now, so that nothing can have been posted under it: it
 *     is not looked up, and should it be there all the same, the transaction fails as a conflict
 */
public record Posting(TransactionKind kind, Reference reference, List<Transfer> transfers, boolean isNew) {
    private static final int MOST_TRANSFERS = 100;

    public Posting {
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty() || transfers.size() > MOST_TRANSFERS) {
            throw new IllegalArgumentException("a posting has 1 to " + MOST_TRANSFERS + " transfers");
        }
    }

    public Posting(TransactionKind kind, Reference reference, List<Transfer> transfers) {
        this(kind, reference, transfers, false);
    }

    public static Posting of(TransactionKind kind, Reference reference, Transfer transfer) {
        return new Posting(kind, reference, List.of(transfer));
    }

    /** A posting under a reference that was made just now. */
    public static Posting ofNew(TransactionKind kind, Reference reference, Transfer transfer) {
        return new Posting(kind, reference, List.of(transfer), true);
    }
}
