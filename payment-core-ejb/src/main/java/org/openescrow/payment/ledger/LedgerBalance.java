package org.openescrow.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.rows.ManyRows;

/**
 * The counters of one account. The rules for a single account are here; only the ledger applies them, under a lock.
 * Immutable for Hibernate, which opens accounts and reads them: the counters are written by {@link LedgerRows} alone.
 */
@Entity
@Immutable
@Table(name = "ledger_balance")
class LedgerBalance {
    /** In the order of {@link #read} and {@link #write}. */
    static final String COLUMNS = "account_no, kind, currency, debits_posted, credits_posted, debits_pending,"
            + " credits_pending, entries, floor, blocked_in, blocked_out";

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

    @Column
    private long entries;

    @Column
    private @Nullable Long floor;

    @Column(name = "blocked_in")
    private boolean blockedIn;

    @Column(name = "blocked_out")
    private boolean blockedOut;

    protected LedgerBalance() {}

    LedgerBalance(AccountNo accountNo, AccountKind kind, Currency currency) {
        this.accountNo = accountNo.value();
        this.kind = kind;
        this.currency = currency.getCurrencyCode();
        this.floor = kind.mayGoBelowZero() ? null : Long.valueOf(0);
    }

    /** As the row of the table has it. */
    static LedgerBalance read(ResultSet row) throws SQLException {
        LedgerBalance balance = new LedgerBalance();
        balance.accountNo = row.getLong(1);
        balance.kind = AccountKind.valueOf(row.getString(2));
        balance.currency = row.getString(3);
        balance.debitsPosted = row.getLong(4);
        balance.creditsPosted = row.getLong(5);
        balance.debitsPending = row.getLong(6);
        balance.creditsPending = row.getLong(7);
        balance.entries = row.getLong(8);
        long floor = row.getLong(9);
        balance.floor = row.wasNull() ? null : Long.valueOf(floor);
        balance.blockedIn = row.getBoolean(10);
        balance.blockedOut = row.getBoolean(11);
        return balance;
    }

    /** As a query has it that must not go through Hibernate's memory of what it has read before. */
    record Row(
            long accountNo,
            AccountKind kind,
            String currency,
            long debitsPosted,
            long creditsPosted,
            long debitsPending,
            long creditsPending,
            @Nullable Long floor,
            boolean blockedIn,
            boolean blockedOut) {
        LedgerBalance balance() {
            LedgerBalance balance = new LedgerBalance();
            balance.accountNo = accountNo;
            balance.kind = kind;
            balance.currency = currency;
            balance.debitsPosted = debitsPosted;
            balance.creditsPosted = creditsPosted;
            balance.debitsPending = debitsPending;
            balance.creditsPending = creditsPending;
            balance.floor = floor;
            balance.blockedIn = blockedIn;
            balance.blockedOut = blockedOut;
            return balance;
        }
    }

    /** The row of the table. */
    void write(ManyRows.Marks row) throws SQLException {
        row.set(accountNo)
                .set(kind.name())
                .set(currency)
                .set(debitsPosted)
                .set(creditsPosted)
                .set(debitsPending)
                .set(creditsPending)
                .set(entries)
                .set(floor)
                .set(blockedIn)
                .set(blockedOut);
    }

    /** What {@link AccountRules} sets, and the account's number. */
    void writeRules(ManyRows.Marks row) throws SQLException {
        row.set(blockedIn).set(blockedOut).set(floor).set(accountNo);
    }

    /** The same account to try a posting on, which may be refused halfway. */
    LedgerBalance copy() {
        LedgerBalance copy = new LedgerBalance();
        copy.accountNo = accountNo;
        copy.kind = kind;
        copy.currency = currency;
        copy.debitsPosted = debitsPosted;
        copy.creditsPosted = creditsPosted;
        copy.debitsPending = debitsPending;
        copy.creditsPending = creditsPending;
        copy.entries = entries;
        copy.floor = floor;
        copy.blockedIn = blockedIn;
        copy.blockedOut = blockedOut;
        return copy;
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

    /** What is there and not held, but must stay: all of it under a block, else what the floor asks for. */
    Money blocked() {
        Money free = posted().minus(held());
        Money zero = money(0);
        Money most = free.isNegative() ? zero : free;
        if (blockedOut) {
            return most;
        }
        Money kept = money(floor == null ? 0 : Math.max(floor, 0));
        return kept.isMoreThan(most) ? most : kept;
    }

    Money available() {
        return posted().minus(held()).minus(blocked());
    }

    /** How many entries the account has; the position of its newest. */
    long entries() {
        return entries;
    }

    /** Takes the amount from the debit side, as the account's next entry. */
    void debit(Money amount) {
        refuseUnlessFree(Side.DEBIT, amount);
        debitsPosted = grown(debitsPosted, amount);
        entries++;
    }

    /** Adds the amount to the credit side, as the account's next entry. */
    void credit(Money amount) {
        refuseUnlessFree(Side.CREDIT, amount);
        creditsPosted = grown(creditsPosted, amount);
        entries++;
    }

    BalanceView view() {
        return new BalanceView(accountNo(), kind, posted(), held(), blocked(), available(), blockedIn, blockedOut);
    }

    /** Puts the amount aside for an entry to come: what will go out is not available from now on. */
    void reserve(Side side, Money amount) {
        refuseUnlessFree(side, amount);
        if (side == Side.DEBIT) {
            debitsPending = grown(debitsPending, amount);
        } else {
            creditsPending = grown(creditsPending, amount);
        }
    }

    /** Takes back what {@link #reserve} put aside. */
    void unreserve(Side side, Money amount) {
        if (side == Side.DEBIT) {
            debitsPending = Math.subtractExact(debitsPending, amount.minorUnits());
        } else {
            creditsPending = Math.subtractExact(creditsPending, amount.minorUnits());
        }
    }

    /** Blocks a direction or frees it; answers whether that changed anything. */
    boolean setBlocked(BlockedSide side, boolean blocked) {
        boolean before = side == BlockedSide.IN ? blockedIn : blockedOut;
        if (side == BlockedSide.IN) {
            blockedIn = blocked;
        } else {
            blockedOut = blocked;
        }
        return before != blocked;
    }

    /** Sets what available money may not fall below; answers whether that changed anything. */
    boolean setFloor(Money lowest) {
        refuseUnlessSameCurrency(lowest);
        if (lowest.isNegative() && !kind.mayGoBelowZero()) {
            throw new Refusal(PaymentRefusal.FLOOR_NOT_ALLOWED);
        }
        if (lowest.isMoreThan(posted().minus(held()))) {
            throw new Refusal(PaymentRefusal.INSUFFICIENT_FUNDS);
        }
        boolean changed = floor == null || floor != lowest.minorUnits();
        floor = lowest.minorUnits();
        return changed;
    }

    /** The rules in their order: currency, block, floor. */
    private void refuseUnlessFree(Side side, Money amount) {
        refuseUnlessSameCurrency(amount);
        boolean takesOut = side != kind.normalSide();
        if (takesOut ? blockedOut : blockedIn) {
            throw new Refusal(PaymentRefusal.ACCOUNT_BLOCKED);
        }
        if (takesOut
                && floor != null
                && amount.isMoreThan(posted().minus(held()).minus(money(floor)))) {
            throw new Refusal(PaymentRefusal.INSUFFICIENT_FUNDS);
        }
    }

    private void refuseUnlessSameCurrency(Money amount) {
        if (!amount.currency().getCurrencyCode().equals(currency)) {
            throw new Refusal(PaymentRefusal.CURRENCY_MISMATCH);
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
