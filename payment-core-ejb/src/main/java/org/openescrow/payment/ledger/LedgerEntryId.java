package org.openescrow.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What names an entry: its transaction, and its line there from 1. */
@Embeddable
class LedgerEntryId implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "transaction_id")
    private long transactionId;

    @Column
    private int line;

    protected LedgerEntryId() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerEntryId that && transactionId == that.transactionId && line == that.line;
    }

    @Override
    public int hashCode() {
        return Objects.hash(transactionId, line);
    }
}
