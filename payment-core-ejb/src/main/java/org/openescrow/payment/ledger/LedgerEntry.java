package org.openescrow.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One side of one transfer; for queries only. Rows are never changed: the database user may not. */
@Entity
@Immutable
@Table(name = "ledger_entry")
class LedgerEntry {
    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // Only queries read it.
    private LedgerEntryId id;

    @Column(name = "account_no")
    private long accountNo;

    @Column
    private long position;

    @Column
    @Enumerated(EnumType.STRING)
    private Side side;

    @Column
    private long amount;

    @Column
    private String currency;

    @Column(name = "balance_after")
    private long balanceAfter;

    protected LedgerEntry() {}
}
