package org.openescrow.payment.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;

/** That an account exists and whose it is. What it holds stands in the ledger. */
@Entity
@Table(name = "payment_account")
class PaymentAccount {
    @Id
    @Column(name = "account_no")
    private long accountNo;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AccountKind kind;

    @Column(name = "owner_reference", updatable = false)
    private String ownerReference;

    @Column(updatable = false)
    private String currency;

    @Column
    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    protected PaymentAccount() {}

    PaymentAccount(AccountNo accountNo, AccountKind kind, OwnerReference owner, Currency currency, Instant openedAt) {
        this.accountNo = accountNo.value();
        this.kind = kind;
        this.ownerReference = owner.value();
        this.currency = currency.getCurrencyCode();
        this.status = AccountStatus.OPEN;
        this.openedAt = openedAt;
    }

    AccountNo accountNo() {
        return new AccountNo(accountNo);
    }
}
