package org.openescrow.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openescrow.container.Debits.Debit;
import org.openescrow.container.Registrations.Counts;
import org.openescrow.container.Registrations.Registered;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.channel.BankAgreements;
import org.openescrow.payment.channel.DeadLetterView;
import org.openescrow.payment.channel.DeadLetters;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.SmsCode;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** One transaction takes both persistence units along, and the queue's message with them. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final OperatorName OPERATOR = new OperatorName("tester");
    private static final Duration GLANCE = Duration.ofMillis(50);

    @Inject
    Transaction transaction;

    @Inject
    Registrations registrations;

    @Inject
    Debits debits;

    @Inject
    FlakyBank bank;

    @Inject
    LateFailure lateFailure;

    @Inject
    LedgerBooks books;

    @Inject
    DeadLetters letters;

    @Inject
    BankDesk desk;

    @Inject
    BankAgreements agreements;

    @Inject
    SandboxCalls sandbox;

    @Inject
    Rows rows;

    @Deployment
    static WebArchive application() {
        Path war = Path.of(System.getProperty("escrow.test.server"), "escrow-web.war");
        return ShrinkWrap.createFromZipFile(WebArchive.class, war.toFile())
                .addClasses(Transaction.class, Rows.class, Registrations.class, Registered.class, Counts.class)
                .addClasses(Debits.class, Debit.class, FlakyBank.class, LateFailure.class, SandboxCalls.class);
    }

    @BeforeEach
    void preparePlatform() {
        registrations.preparePlatform();
    }

    @Test
    void aCommitKeepsTheRowsOfBothPersistenceUnits() {
        Registered kept = transaction.run(() -> registrations.register("kept"));

        assertEquals(Counts.ALL, kept.seen());
        assertEquals(Counts.ALL, registrations.count(kept.merchant()));
    }

    @Test
    void aFailureTakesBackTheRowsOfBothPersistenceUnits() {
        assertTakenBack("failed", EJBException.class, new IllegalStateException("after the registration"));
    }

    @Test
    void aRefusalTakesBackTheRowsOfBothPersistenceUnits() {
        assertTakenBack("refused", Refusal.class, new Refusal(PaymentRefusal.INSUFFICIENT_FUNDS));
    }

    @Test
    void aCallbackThatCouldNotBeReadIsDeliveredAgainAndAppliedOnce() {
        Debit debit = debits.accepted("illegible");
        String serial = FlakyBank.ILLEGIBLE_AT_FIRST + "-1";

        debits.callBack(debit, serial);

        awaitBooked(debit);
        assertEquals(2, bank.readings(serial));
        assertAppliedOnce(debit, serial);
    }

    @Test
    void aCallbackThatNobodyCanReadIsADeadLetterUntilItIsReplayed() {
        Debit debit = debits.accepted("poison");
        String serial = FlakyBank.POISON + "-1";
        debits.callBack(debit, serial);
        await(() -> !letters.list(Optional.empty(), 10).isEmpty());
        DeadLetterView letter = letters.list(Optional.empty(), 10).get(0);
        assertEquals(3, bank.readings(serial));
        assertTrue(letter.raw().startsWith(serial));
        assertEquals(Optional.of("java.lang.IllegalArgumentException: illegible, until cured"), letter.reason());
        assertEquals(Optional.of("FLAKY"), letter.channel());

        assertThrows(
                EJBException.class,
                () -> transaction.run(() -> {
                    letters.replay(letter.id());
                    throw new IllegalStateException("the record of the deed cannot be written");
                }));
        await(() -> letters.list(Optional.empty(), 10).equals(List.of(letter)));

        bank.cure();
        assertEquals(1, desk.replayAll(OPERATOR, "the bank was cured"));
        assertRecorded("DEAD_LETTERS_REPLAYED", "1", "the bank was cured");
        awaitBooked(debit);
        assertEquals(List.of(), letters.list(Optional.empty(), 10));
        assertAppliedOnce(debit, serial);
        Refusal refusal = assertThrows(Refusal.class, () -> desk.replay(letter.id(), OPERATOR, "once more"));
        assertEquals(PaymentRefusal.DEAD_LETTER_UNKNOWN, refusal.code());
    }

    private void assertRecorded(String action, String subject, String words) {
        assertEquals(
                1,
                rows.number(
                        "SELECT COUNT(*) FROM operator_action"
                                + " WHERE operator = ? AND action = ? AND subject = ? AND detail = ?",
                        OPERATOR.value(),
                        action,
                        subject,
                        words));
    }

    /** Each request that came: a call and its one retry, until half of twenty have failed. */
    @Test
    void aBrokenBankIsAskedTwiceACallAndThenLeftInPeace() {
        RequestNo agreement = sandbox.agreement();
        assertThrows(Refusal.class, () -> agreements.terminate(agreement));
        assertEquals(2, sandbox.seen("termination"));
        for (int call = 0; call < 15; call++) {
            Refusal refusal = assertThrows(Refusal.class, () -> agreements.terminate(agreement));
            assertEquals(PaymentRefusal.BANK_NO_ANSWER, refusal.code());
        }
        assertEquals(20, sandbox.seen("termination"));
    }

    @Test
    void aCodeFromAPhoneIsNeverSentTwice() {
        RequestNo agreement = sandbox.agreement();
        assertThrows(Refusal.class, () -> agreements.confirm(agreement, new SmsCode("123456")));
        assertEquals(1, sandbox.seen("confirmation"));
    }

    @Test
    void aSettlementThatFailedAtItsEndIsUndoneDeliveredAgainAndAppliedOnce() {
        Debit debit = debits.accepted("late");
        String serial = "LEGIBLE-1";
        lateFailure.expect(debit.requestNo(), debit.reference());

        debits.callBack(debit, serial);

        awaitBooked(debit);
        // The ledger had posted, the failure took it back: what is there now is the second delivery's.
        assertEquals(2, lateFailure.entriesSeen(debit.requestNo()));
        assertEquals(2, bank.readings(serial));
        assertAppliedOnce(debit, serial);
    }

    private <T extends Exception> void assertTakenBack(String merchantNo, Class<T> thrown, RuntimeException failure) {
        List<Registered> registered = new ArrayList<>();

        assertThrows(
                thrown,
                () -> transaction.run(() -> {
                    registered.add(registrations.register(merchantNo));
                    throw failure;
                }));

        Registered lost = registered.get(0);
        assertEquals(Counts.ALL, lost.seen());
        assertEquals(Counts.NONE, registrations.count(lost.merchant()));
    }

    private void assertAppliedOnce(Debit debit, String serial) {
        String requestNo = debit.requestNo().value();
        assertEquals(
                1,
                rows.number(
                        "SELECT COUNT(*) FROM ledger_transaction WHERE kind = 'RECHARGE' AND reference = ?",
                        debit.reference().value()));
        assertEquals(Debits.AMOUNT, books.balance(debit.account()).posted());
        assertEquals(1, rows.number("SELECT COUNT(*) FROM channel_callback WHERE serial = ?", serial));
        assertEquals(
                1,
                rows.number(
                        "SELECT COUNT(*) FROM bank_payment_event WHERE request_no = ? AND to_status = 'SUCCEEDED'",
                        requestNo));
    }

    private void awaitBooked(Debit debit) {
        await(() ->
                !books.entriesFor(TransactionKind.RECHARGE, debit.reference()).isEmpty());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + PATIENCE + " in vain");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
