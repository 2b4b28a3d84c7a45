package org.openescrow.payment.ledger;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.openescrow.payment.FiredNews;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.SteppableClock;
import org.openescrow.payment.money.Money;

/** The real ledger on the real database, with the shortest words for what tests do to it. */
public final class LedgerFixture {
    private static final AtomicLong REFERENCES = new AtomicLong();

    private final LedgerDatabase database;
    private final Ledger ledger = new Ledger();
    private final LedgerBooks books = new LedgerBooks();
    private final AccountRules rules = new AccountRules();
    private final Reservations reservations = new Reservations();
    private final SteppableClock clock;
    private final FiredNews<MoneyPosted> news = new FiredNews<>();

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    public LedgerFixture(LedgerDatabase database, SteppableClock clock) {
        this.database = database;
        this.clock = clock;
        ledger.entityManager = database.entityManager();
        ledger.clock = clock;
        ledger.posted = news;
        books.entityManager = database.entityManager();
        rules.entityManager = database.entityManager();
        rules.clock = clock;
        reservations.entityManager = database.entityManager();
    }

    public LedgerFixture() {
        this(LedgerDatabase.get(), new SteppableClock());
    }

    public LedgerDatabase database() {
        return database;
    }

    /** The bean itself; needs a transaction. */
    public Ledger ledger() {
        return ledger;
    }

    /** The bean itself; needs a transaction. */
    public LedgerBooks books() {
        return books;
    }

    /** The bean itself; needs a transaction. */
    public AccountRules rules() {
        return rules;
    }

    /** The bean itself; needs a transaction. */
    public Reservations reservations() {
        return reservations;
    }

    /** What the ledger has told. */
    List<MoneyPosted> news() {
        return news.fired();
    }

    /** What the beans go by. */
    public SteppableClock clock() {
        return clock;
    }

    /** A new account, empty. */
    public AccountNo account(AccountKind kind) {
        AccountNo account = unopened(kind);
        database.inTransaction(() -> ledger.open(account, kind, Money.CNY));
        return account;
    }

    /** A user's new account that holds this much. */
    public AccountNo userWith(long fen) {
        AccountNo account = account(AccountKind.USER);
        post(new Transfer(account(AccountKind.BANK_CLEARING), account, Money.fen(fen)));
        return account;
    }

    public static AccountNo unopened(AccountKind kind) {
        return AccountNo.random(kind, ThreadLocalRandom.current());
    }

    /** A reference that no posting of this run has had. */
    public static Reference reference() {
        return new Reference("test-" + REFERENCES.incrementAndGet());
    }

    /** Posts in a transaction of its own, under a new reference. */
    public long post(Transfer... transfers) {
        return post(new Posting(TransactionKind.ADJUSTMENT, reference(), List.of(transfers)));
    }

    public long post(Posting posting) {
        return database.inTransaction(() -> ledger.post(posting));
    }

    public BalanceView balance(AccountNo account) {
        return database.inTransaction(() -> books.balance(account));
    }

    /** What the account holds, in fen. */
    public long fen(AccountNo account) {
        return balance(account).posted().minorUnits();
    }

    public TrialBalance trialBalance() {
        return database.inTransaction(() -> books.trialBalance());
    }

    /** Undoes in a transaction of its own. */
    public long reverse(Reversal reversal) {
        return database.inTransaction(() -> ledger.reverse(reversal));
    }

    public void block(AccountNo account, boolean in, boolean out) {
        RuleChange why = new RuleChange("test", "as the test wants it");
        database.inTransaction(() -> {
            setBlocked(account, BlockedSide.IN, in, why);
            setBlocked(account, BlockedSide.OUT, out, why);
        });
    }

    private void setBlocked(AccountNo account, BlockedSide side, boolean blocked, RuleChange why) {
        if (blocked) {
            rules.block(account, side, why);
        } else {
            rules.unblock(account, side, why);
        }
    }
}
