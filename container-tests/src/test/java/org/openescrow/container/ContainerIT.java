package org.openescrow.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** One transaction takes both persistence units along, and the queue's message with them. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
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
    Rows rows;

    @Deployment
    static WebArchive application() {
        Path war = Path.of(System.getProperty("escrow.test.server"), "escrow-web.war");
        return ShrinkWrap.createFromZipFile(WebArchive.class, war.toFile())
                .addClasses(Transaction.class, Rows.class, Registrations.class, Registered.class, Counts.class)
                .addClasses(Debits.class, Debit.class, FlakyBank.class, LateFailure.class);
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
