package org.openescrow.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.openescrow.payment.money.Money;

/** One side of one transfer. Rows are inserted and never changed: the database user may not. */
@Entity
@Immutable
@Table(name = "ledger_entry")
class LedgerEntry {
    @Id
    private long id;

    @Column(name = "transaction_id")
    private long transactionId;

    @Column(name = "account_no")
    private long accountNo;

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

    LedgerEntry(long id, long transactionId, AccountNo account, Side side, Money amount) {
        this.id = id;
        this.transactionId = transactionId;
        this.accountNo = account.value();
        this.side = side;
        this.amount = amount.minorUnits();
        this.currency = amount.currency().getCurrencyCode();
    }

    LedgerEntry withBalanceAfter(Money balance) {
        this.balanceAfter = balance.minorUnits();
        return this;
    }

    boolean saysTheSameAs(LedgerEntry other) {
        return accountNo == other.accountNo
                && side == other.side
                && amount == other.amount
                && currency.equals(other.currency);
    }
}
