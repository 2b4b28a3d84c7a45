package org.openescrow.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That something was posted, once; for queries only. Rows are never changed: the database user may not. */
@Entity
@Immutable
@Table(name = "ledger_transaction")
class LedgerTransaction {
    @Id
    private long id;

    @Column
    @Enumerated(EnumType.STRING)
    private TransactionKind kind;

    @Column
    private String reference;

    @Column(name = "posted_at")
    private Instant postedAt;

    protected LedgerTransaction() {}
}
