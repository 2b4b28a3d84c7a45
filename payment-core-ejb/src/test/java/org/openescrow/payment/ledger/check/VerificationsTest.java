package org.openescrow.payment.ledger.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.SteppableClock;
import org.openescrow.payment.Together;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.Reversal;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.ledger.hold.HoldFixture;
import org.openescrow.payment.ledger.seal.SealFixture;
import org.openescrow.payment.money.Money;

/** The alarm must ring when the database is changed past the ledger, and never otherwise. */
class VerificationsTest {
    private final LedgerDatabase database = LedgerDatabase.get();
    private final LedgerFixture ledger = new LedgerFixture();
    private final HoldFixture holds = new HoldFixture(ledger);
    private final SealFixture seals = new SealFixture(database);
    private final CheckFixture check = new CheckFixture(database, new SteppableClock());
    private final AccountNo payer = ledger.userWith(1_000);
    private final AccountNo payee = ledger.account(AccountKind.MERCHANT_SETTLEMENT);
    private final long sealed = ledger.post(new Transfer(payer, payee, Money.fen(300)));

    @BeforeEach
    void seal() {
        seals.sealAll();
    }

    @Test
    void findsNothingWrongWithBooksThatOnlyTheLedgerHasWritten() {
        holds.hold(payer, payee, 50);
        ledger.reverse(Reversal.whole(LedgerFixture.reference(), sealed));
        Verdict verdict = check.verifications().verify("operator-1");
        assertEquals(List.of(), verdict.findings());
        assertTrue(verdict.isClean() && verdict.seals() > 0 && verdict.transactions() > 2);
    }

    /** What an alert goes by: books that are wrong, and books that nobody has proven. */
    @Test
    void tellsHowFarTheBooksAreProven() {
        check.verifications().verify("operator-1");
        check.clock().step(Duration.ofHours(5));
        assertEquals(
                new VerificationFigures(0, Duration.ofHours(5), Duration.ZERO),
                check.verifications().figures());
        database.tamper("UPDATE ledger_balance SET credits_posted = credits_posted + 1 WHERE account_no = " + payee);
        check.verifications().verify("operator-1");
        database.tamper("UPDATE ledger_balance SET credits_posted = credits_posted - 1 WHERE account_no = " + payee);
        assertEquals(
                new VerificationFigures(1, Duration.ofHours(5), Duration.ZERO),
                check.verifications().figures());
    }

    /** A sealer that stands still is seen by what waits for it, the oldest first. */
    @Test
    void tellsForHowLongTransactionsWaitForTheirSeal() {
        LedgerFixture postedNow = new LedgerFixture(database, check.clock());
        postedNow.post(new Transfer(payer, payee, Money.fen(1)));
        check.clock().step(Duration.ofMinutes(7));
        postedNow.post(new Transfer(payer, payee, Money.fen(1)));
        check.clock().step(Duration.ofMinutes(1));
        assertEquals(Duration.ofMinutes(8), unsealed());
        check.clock().step(Duration.ofMinutes(-20));
        assertEquals(Duration.ZERO, unsealed(), "posted by a node whose clock is ahead");
        check.clock().step(Duration.ofMinutes(20));
        seals.sealAll();
        assertEquals(Duration.ZERO, unsealed());
    }

    private Duration unsealed() {
        return check.verifications().figures().unsealed();
    }

    @Test
    void namesTheTransactionWhoseAmountWasChanged() {
        tampered(
                "UPDATE ledger_entry SET amount = amount + ? WHERE transaction_id = " + sealed,
                1,
                -1,
                "transaction " + sealed + " is not what was sealed",
                "account " + payer + " at position 2 shows a balance of 700, its entries make 699");
    }

    @Test
    void namesTheTransactionWhoseTimeWasChanged() {
        tampered(
                "UPDATE ledger_transaction SET posted_at = posted_at + INTERVAL ? SECOND WHERE id = " + sealed,
                1,
                -1,
                "transaction " + sealed + " is not what was sealed");
    }

    @Test
    void namesTheAccountWhoseCounterWasChanged() {
        tampered(
                "UPDATE ledger_balance SET credits_posted = credits_posted + ? WHERE account_no = " + payee,
                1,
                -1,
                "account " + payee + " has creditsPosted 301, its entries and holds make 300");
    }

    @Test
    void namesTheAccountWhoseHoldWasForgotten() {
        holds.hold(payer, payee, 50);
        tampered(
                "UPDATE ledger_balance SET debits_pending = debits_pending + ? WHERE account_no = " + payer,
                -50,
                50,
                "account " + payer + " has debitsPending 0, its entries and holds make 50");
    }

    @Test
    void namesTheTransactionWhoseReferenceTheLedgerCouldNotHaveWritten() {
        String reference = database.column("SELECT reference FROM ledger_transaction WHERE id = ?", sealed)
                .get(0);
        tampered(
                "UPDATE ledger_transaction SET reference = ? WHERE id = " + sealed,
                "a \"text\"",
                reference,
                "transaction " + sealed + " is not what was sealed");
    }

    /** Silence would be as good as nothing found. */
    @Test
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void keepsADifferenceWhereTheBooksCannotBeRead() {
        List<String> whole = check.export();
        check.verifications().export = new LedgerExport() {
            @Override
            public void write(Consumer<String> lines) {
                whole.subList(0, 2).forEach(lines);
                throw new IllegalStateException("gone");
            }
        };
        Verdict verdict = check.verifications().verify("operator-1");
        assertEquals(List.of("the books could not be read to their end; the log says why"), verdict.findings());
        assertEquals(Optional.of(verdict), check.verifications().latest().get(0).verdict());
    }

    /** Its number says what it is, whatever its row does; else money could be spent that is not there. */
    @Test
    void namesTheAccountWhoseKindWasChanged() {
        AccountNo poor = ledger.account(AccountKind.USER);
        String kind =
                "UPDATE ledger_balance SET kind = ?, floor = IF(kind = 'USER', 0, NULL) WHERE account_no = " + poor;
        database.tamper(kind, "SUSPENSE");
        long spent = ledger.post(new Transfer(poor, payee, Money.fen(40)));
        List<String> expected = List.of(
                "account " + poor + " at position 1 is below zero",
                "account " + poor + " says that it is of kind SUSPENSE, its number is one of USER");
        try {
            assertEquals(expected, check.verifications().verify("operator-1").findings());
            assertEquals(expected, check.verdict().findings());
        } finally {
            forget(spent, poor, payee);
            database.tamper(kind, "USER");
        }
        assertEquals(List.of(), check.verdict().findings());
    }

    /** As if an unsealed payment of 40 fen had never been. */
    private void forget(long transaction, AccountNo from, AccountNo to) {
        database.tamper("DELETE FROM ledger_entry WHERE transaction_id = " + transaction);
        database.tamper("DELETE FROM ledger_transaction WHERE id = " + transaction);
        database.tamper("UPDATE ledger_balance SET debits_posted = debits_posted - 40, entries = entries - 1"
                + " WHERE account_no = " + from);
        database.tamper("UPDATE ledger_balance SET credits_posted = credits_posted - 40, entries = entries - 1"
                + " WHERE account_no = " + to);
    }

    @Test
    void namesTheSealThatWasRewritten() {
        String newest = database.column("SELECT MAX(number) FROM ledger_seal").get(0);
        String hash = database.column("SELECT HEX(hash) FROM ledger_seal ORDER BY number DESC LIMIT 1")
                .get(0);
        tampered(
                "UPDATE ledger_seal SET hash = UNHEX(?) WHERE number = " + newest,
                "AB".repeat(32),
                hash,
                "seal " + newest + " does not cover what it says");
    }

    /** Who may delete seals can have the tail sealed anew, in a chain that holds; what earlier runs have seen stays. */
    @Test
    void missesASealThatAnEarlierRunHasSeen() {
        Verdict before = check.verifications().verify("operator-1");
        String other = "UPDATE ledger_transaction SET posted_at = posted_at + INTERVAL ? SECOND WHERE id = " + sealed;
        database.tamper(other, 1);
        sealTheTailAnew();
        assertEquals(List.of(), check.verdict().findings());
        Verdict after = check.verifications().verify("operator-1");
        database.tamper(other, -1);
        sealTheTailAnew();
        assertEquals(
                List.of("the chain had a seal with the hash " + before.head() + " and has it no more"),
                after.findings());
        assertEquals(List.of(), check.verifications().verify("operator-1").findings());
    }

    private void sealTheTailAnew() {
        String newest = database.column("SELECT MAX(number) FROM ledger_seal").get(0);
        database.tamper("DELETE FROM ledger_seal_leaf WHERE seal_number = " + newest);
        database.tamper("DELETE FROM ledger_seal WHERE number = " + newest);
        seals.sealAll();
    }

    @Test
    void namesATransactionThatHasNoEntries() {
        database.tamper("INSERT INTO ledger_transaction (id, kind, reference, posted_at)"
                + " VALUES (7, 'RECHARGE', 'ghost', '2026-01-01')");
        try {
            assertEquals(
                    List.of("transaction 7 does not balance"), check.verdict().findings());
        } finally {
            database.tamper("DELETE FROM ledger_transaction WHERE id = 7");
        }
    }

    private void tampered(String sql, Object wrong, Object right, String... findings) {
        assertEquals(sql.contains("ledger_entry") ? 2 : 1, database.tamper(sql, wrong));
        try {
            Verdict verdict = check.verifications().verify("operator-1");
            assertTrue(verdict.findings().containsAll(List.of(findings)), () -> "found " + verdict.findings());
            VerificationView kept = check.verifications().latest().get(0);
            assertEquals(Optional.of(verdict), kept.verdict());
            assertEquals("operator-1", kept.startedBy());
            assertEquals(Optional.of(SteppableClock.START), kept.finishedAt());
        } finally {
            database.tamper(sql, right);
        }
        assertEquals(List.of(), check.verdict().findings());
    }

    /** Balances and entries are read from one snapshot: what commits meanwhile is in neither. */
    @Test
    void findsNothingWrongWhilePostingsGoOn() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<Long> differences = Together.run(3, thread -> () -> {
            if (thread == 0) {
                long found = check.verdict().differences() + check.verdict().differences();
                done.set(true);
                return found;
            }
            AccountNo user = ledger.userWith(10_000);
            while (!done.get()) {
                ledger.post(new Transfer(user, payee, Money.fen(1)));
            }
            return 0L;
        });
        assertEquals(List.of(0L, 0L, 0L), differences);
    }

    @Test
    void runsOnceANightHoweverManyNodesThereAre() throws Exception {
        check.clock().step(Duration.ofDays(nightOfItsOwn()));
        List<Boolean> ran = Together.run(
                3, node -> () -> check.verifications().verifyNightly().isPresent());
        assertEquals(1, ran.stream().filter(yes -> yes).count());

        check.clock().step(Duration.ofDays(1));
        check.timer().verify();
        assertEquals("nightly", check.verifications().latest().get(0).startedBy());
        assertEquals(Optional.empty(), check.verifications().verifyNightly());
    }

    /** The table keeps each night for ever, also between repetitions of this test in one run. */
    private long nightOfItsOwn() {
        return 10L * (1 + check.verifications().latest().size());
    }
}
