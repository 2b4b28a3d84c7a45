package org.openescrow.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Currency;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The counters of one account. The rules for a single account are here; only {@link Ledger} applies them, under a lock.
 */
@Entity
@Table(name = "ledger_balance")
class LedgerBalance {
    @Id
    @Column(name = "account_no")
    private long accountNo;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AccountKind kind;

    @Column(updatable = false)
    private String currency;

    @Column(name = "debits_posted")
    private long debitsPosted;

    @Column(name = "credits_posted")
    private long creditsPosted;

    @Column(name = "debits_pending")
    private long debitsPending;

    @Column(name = "credits_pending")
    private long creditsPending;

    @Column(name = "blocked_in")
    private boolean blockedIn;

    @Column(name = "blocked_out")
    private boolean blockedOut;

    protected LedgerBalance() {}

    LedgerBalance(AccountNo accountNo, AccountKind kind, Currency currency) {
        this.accountNo = accountNo.value();
        this.kind = kind;
        this.currency = currency.getCurrencyCode();
    }

    AccountNo accountNo() {
        return new AccountNo(accountNo);
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    AccountKind kind() {
        return kind;
    }

    /** What the account holds by its posted entries; positive on the normal side of its kind. */
    Money posted() {
        return money(onNormalSide(debitsPosted, creditsPosted));
    }

    /** What is reserved by holds and not yet captured. */
    Money held() {
        return money(kind.normalSide() == Side.CREDIT ? debitsPending : creditsPending);
    }

    Money available() {
        return posted().minus(held());
    }

    /** Takes the amount from the debit side; answers the posted balance after it. */
    Money debit(Money amount) {
        refuseUnlessSameCurrency(amount);
        refuseIfBlocked(Side.DEBIT);
        if (kind.normalSide() == Side.CREDIT && !kind.mayGoBelowZero() && amount.isMoreThan(available())) {
            throw new Refusal(PaymentRefusal.INSUFFICIENT_FUNDS);
        }
        debitsPosted = grown(debitsPosted, amount);
        return posted();
    }

    /** Adds the amount to the credit side; answers the posted balance after it. */
    Money credit(Money amount) {
        refuseUnlessSameCurrency(amount);
        refuseIfBlocked(Side.CREDIT);
        if (kind.normalSide() == Side.DEBIT && !kind.mayGoBelowZero() && amount.isMoreThan(available())) {
            throw new Refusal(PaymentRefusal.INSUFFICIENT_FUNDS);
        }
        creditsPosted = grown(creditsPosted, amount);
        return posted();
    }

    BalanceView view() {
        return new BalanceView(accountNo(), kind, posted(), held(), available(), blockedIn, blockedOut);
    }

    private void refuseUnlessSameCurrency(Money amount) {
        if (!amount.currency().getCurrencyCode().equals(currency)) {
            throw new Refusal(PaymentRefusal.CURRENCY_MISMATCH);
        }
    }

    private void refuseIfBlocked(Side side) {
        boolean takesOut = side != kind.normalSide();
        if (takesOut ? blockedOut : blockedIn) {
            throw new Refusal(PaymentRefusal.ACCOUNT_BLOCKED);
        }
    }

    private static long grown(long counter, Money amount) {
        try {
            return Math.addExact(counter, amount.minorUnits());
        } catch (ArithmeticException overflow) {
            throw new Refusal(PaymentRefusal.BALANCE_LIMIT);
        }
    }

    private long onNormalSide(long debits, long credits) {
        return kind.normalSide() == Side.CREDIT
                ? Math.subtractExact(credits, debits)
                : Math.subtractExact(debits, credits);
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, currency());
    }
}
