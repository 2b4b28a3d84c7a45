package org.openescrow.payment.ledger;

import java.util.List;

/**
 * Transfers that happen all together or not at all.
 *
 * @param kind why
 * @param reference what for; (kind, reference) is posted at most once, for ever
 * @param transfers 1 to 100, applied in this order
 */
public record Posting(TransactionKind kind, Reference reference, List<Transfer> transfers) {
    private static final int MOST_TRANSFERS = 100;

    public Posting {
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty() || transfers.size() > MOST_TRANSFERS) {
            throw new IllegalArgumentException("a posting has 1 to " + MOST_TRANSFERS + " transfers");
        }
    }

    public static Posting of(TransactionKind kind, Reference reference, Transfer transfer) {
        return new Posting(kind, reference, List.of(transfer));
    }
}
