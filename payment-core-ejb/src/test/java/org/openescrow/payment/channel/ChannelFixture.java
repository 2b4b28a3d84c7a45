package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.openescrow.payment.FiredNews;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.SteppableClock;
import org.openescrow.payment.account.AccountFixture;
import org.openescrow.payment.account.OwnerReference;
import org.openescrow.payment.account.PaymentAccounts;
import org.openescrow.payment.channel.BankPaymentSettled.Outcome;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;

/** The channel package wired by hand: real doors, real database, one fake bank with a code of its own. */
final class ChannelFixture {
    private static final AtomicInteger BANKS = new AtomicInteger();

    final LedgerDatabase database = LedgerDatabase.get();
    final SteppableClock clock = new SteppableClock();
    final LedgerFixture ledger = new LedgerFixture(database, clock);
    final PaymentAccounts accounts = AccountFixture.accounts(database, ledger.ledger(), clock);
    final ChannelCode channel = new ChannelCode("BANK_" + BANKS.incrementAndGet());
    final FakeBank bank = new FakeBank(channel);
    final FiredNews<BankCall> calls = new FiredNews<>();
    final RecordedEvents events = new RecordedEvents();
    final BankChannels channels = new BankChannels();
    final ChannelTurns turns = new ChannelTurns();
    final Channels doors = new Channels();
    final ChannelBook book = new Openers.Booking();
    final QuerySchedule schedule = new QuerySchedule(List.of(QuerySchedule.PAUSES.split(",", -1)));
    final Clearing clearing = new Clearing();
    final ChannelExceptions reported = new ChannelExceptions();
    final ClearingAccounts clearingAccounts = new ClearingAccounts();
    final Settlement settlement = new Openers.Settling();
    final SharedSettlement shared = new SharedSettlement();
    final WrongAmounts wrongAmounts = new WrongAmounts();
    final CallbackFailures failures = new Openers.Noting();
    final BankStatements statements = new BankStatements();
    final BankPayments payments = new BankPayments();
    final BankAgreements agreements = new BankAgreements();
    final Sweeper sweeper = new Sweeper();

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    ChannelFixture() {
        channels.channels = new FakeBank.Only(bank);
        channels.calls = calls;
        channels.clock = clock;
        wireTurns();
        wirePeople();
        book.entityManager = database.entityManager();
        book.clock = clock;
        book.schedule = schedule;
        clearing.ledger = ledger.ledger();
        clearing.books = ledger.books();
        clearing.accounts = accounts;
        clearing.clearingAccounts = clearingAccounts;
        reported.entityManager = database.entityManager();
        reported.clock = clock;
        settlement.entityManager = database.entityManager();
        settlement.clearing = clearing;
        settlement.exceptions = reported;
        settlement.settled = events;
        settlement.clock = clock;
        shared.settlement = settlement;
        statements.book = book;
        statements.channels = channels;
        statements.settlement = settlement;
        payments.book = book;
        payments.channels = channels;
        payments.settlement = settlement;
        payments.clearing = clearing;
        payments.schedule = schedule;
        payments.clock = clock;
        agreements.book = book;
        agreements.channels = channels;
        agreements.clock = clock;
        sweeper.book = book;
        sweeper.channels = channels;
        sweeper.settlement = settlement;
        sweeper.schedule = schedule;
        openClearing();
        // What earlier tests left open is not this sweeper's business.
        database.execute("UPDATE bank_payment SET next_query_at = NULL");
    }

    @SuppressWarnings("UnnecessaryAssignment") // The same.
    private void openClearing() {
        book.accounts = accounts;
        clearingAccounts.book = book;
        clearingAccounts.channels = channels;
        clearingAccounts.open();
    }

    @SuppressWarnings("UnnecessaryAssignment") // The same.
    private void wireTurns() {
        turns.entityManager = database.entityManager();
        doors.banks = channels;
        doors.turns = turns;
        doors.accounts = accounts;
        doors.clock = clock;
        payments.turns = turns;
        agreements.turns = turns;
    }

    @SuppressWarnings("UnnecessaryAssignment") // The same.
    private void wirePeople() {
        wrongAmounts.entityManager = database.entityManager();
        wrongAmounts.settlement = settlement;
        wrongAmounts.clock = clock;
        failures.entityManager = database.entityManager();
        failures.clock = clock;
    }

    AccountNo user() {
        return database.inTransaction(() -> accounts.open(
                AccountKind.USER, new OwnerReference("user-" + LedgerFixture.unopened(AccountKind.USER))));
    }

    /** An agreement in force. */
    RequestNo agreement() {
        RequestNo requestNo = database.inTransaction(() -> agreements.request(channel));
        book.learn(requestNo, signed());
        return requestNo;
    }

    static SigningAnswer signed() {
        return new SigningAnswer(SigningAnswer.Outcome.SIGNED, Optional.of(FakeBank.TOKEN), Optional.empty(), null);
    }

    /** A debit that is stored and not yet sent. */
    RequestNo requested(AccountNo account, long fen) {
        RequestNo agreement = agreement();
        return database.inTransaction(() ->
                payments.request(new DebitRequest(LedgerFixture.reference(), agreement, account, Money.fen(fen))));
    }

    /** The bank's success for this payment, brought by its callback. */
    void callback(String serial, RequestNo requestNo, long fen) {
        String raw = channel + "-" + serial + " " + requestNo + " " + fen;
        shared.settle(read(raw));
    }

    /** A callback of this bank. */
    Callback read(String raw) {
        return new Callback(channel, bank.read(raw), raw);
    }

    PaymentStatus status(RequestNo requestNo) {
        return book.payment(requestNo).status();
    }

    /** The states that the payment has been in, oldest first, with the evidence for each. */
    List<String> history(RequestNo requestNo) {
        return database.column(
                "SELECT concat(coalesce(from_status, '-'), '>', to_status, ' ', evidence)"
                        + " FROM bank_payment_event WHERE request_no = ? ORDER BY id",
                requestNo.value());
    }

    /** The kinds of what was written down for a person about this payment. */
    List<String> exceptions(RequestNo requestNo) {
        return database.column(
                "SELECT kind FROM channel_exception WHERE request_no = ? ORDER BY id", requestNo.value());
    }

    List<EntryView> entries(RequestNo requestNo) {
        return entries(TransactionKind.RECHARGE, requestNo);
    }

    List<EntryView> entries(TransactionKind kind, RequestNo requestNo) {
        Reference reference = book.payment(requestNo).reference();
        return database.inTransaction(() -> ledger.books().entriesFor(kind, reference));
    }

    /** What the bank's own account of this kind holds, in fen; 0 where it has none yet. */
    long own(AccountKind kind) {
        return database.inTransaction(() -> accounts.find(kind, new OwnerReference(channel.value())))
                .map(ledger::fen)
                .orElse(0L);
    }

    /** The bank's suspense account. */
    AccountNo suspense() {
        return database.inTransaction(() -> accounts.open(AccountKind.SUSPENSE, new OwnerReference(channel.value())));
    }

    /** A user's account that holds this much. */
    AccountNo userWith(long fen) {
        AccountNo account = user();
        ledger.post(new Transfer(ledger.account(AccountKind.BANK_CLEARING), account, Money.fen(fen)));
        return account;
    }

    /** A credit that is stored and not yet sent. */
    RequestNo payout(AccountNo account, long fen) {
        RequestNo agreement = agreement();
        return database.inTransaction(() ->
                payments.request(new CreditRequest(LedgerFixture.reference(), agreement, account, Money.fen(fen))));
    }

    /** What the bank said of the payment, word for word, oldest first; callbacks apart. */
    List<String> words(RequestNo requestNo) {
        return database.column(
                "SELECT concat(kind, ' ', raw) FROM bank_evidence WHERE request_no = ? ORDER BY id", requestNo.value());
    }

    /** The payment ended well, once: one posting, one piece of news. */
    void succeededOnce(RequestNo requestNo, AccountNo account, long fen) {
        assertEquals(PaymentStatus.SUCCEEDED, status(requestNo));
        assertEquals(Money.fen(fen), ledger.balance(account).posted());
        assertEquals(2, entries(requestNo).size());
        assertEquals(
                List.of(new BankPaymentSettled(requestNo, Outcome.SUCCEEDED, null, clock.instant())), events.settled());
    }

    /** The payment ended without money. */
    void failedOnce(RequestNo requestNo, AccountNo account) {
        assertEquals(PaymentStatus.FAILED, status(requestNo));
        noMoneyMoved(requestNo, account);
        assertEquals(1, events.settled().size());
        assertEquals(Outcome.FAILED, events.settled().get(0).outcome());
    }

    void noMoneyMoved(RequestNo requestNo, AccountNo account) {
        assertEquals(Money.fen(0), ledger.balance(account).posted());
        assertEquals(List.of(), entries(requestNo));
    }
}
