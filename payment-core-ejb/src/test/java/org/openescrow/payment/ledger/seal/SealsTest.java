package org.openescrow.payment.ledger.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.Together;
import org.openescrow.payment.duty.OnlyNode;
import org.openescrow.payment.duty.WithoutTransaction;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;

class SealsTest {
    private final LedgerDatabase database = LedgerDatabase.get();
    private final LedgerFixture ledger = new LedgerFixture();
    private final SealFixture seals = new SealFixture(database);
    private final AccountNo payer = ledger.userWith(1_000);
    private final AccountNo payee = ledger.account(AccountKind.USER);

    @BeforeEach
    void sealWhatOtherTestsHavePosted() {
        seals.sealAll();
    }

    @Test
    void coversEachTransactionOnceAndDoesNothingWhenThereIsNothing() {
        long before = count("ledger_seal");
        List<Long> posted = List.of(pay(), pay(), pay());

        assertEquals(3, seals.sealNext());
        assertEquals(0, seals.sealNext());
        assertEquals(0, seals.sealLate());

        assertEquals(before + 1, count("ledger_seal"));
        assertEquals(
                posted.stream().map(String::valueOf).toList(),
                database.column("SELECT transaction_id FROM ledger_seal_leaf WHERE seal_number ="
                        + " (SELECT MAX(number) FROM ledger_seal) ORDER BY ordinal"));
        assertEquals(count("ledger_transaction"), count("ledger_seal_leaf"));
    }

    @Test
    void coversInALaterSealWhatCommitsLate() {
        long late = commitLate();
        assertEquals(0, seals.sealNext());
        assertEquals(1, seals.sealLate());
        assertEquals(
                List.of(Long.toString(late)),
                database.column("SELECT transaction_id FROM ledger_seal_leaf ORDER BY seal_number DESC LIMIT 1"));
    }

    /** Else the regular pass would read again, and for ever, what is sealed already. */
    @Test
    void aLateSealNeverTakesTheRegularPassBack() {
        commitLate();
        pay();
        assertEquals(1, seals.sealLateAfter(() -> Together.inAnotherThread(() -> assertEquals(1, seals.sealNext()))));
        assertEquals(
                first("SELECT MAX(up_to) FROM ledger_seal"),
                first("SELECT up_to FROM ledger_seal ORDER BY number DESC LIMIT 1"));
        assertEquals(0, seals.sealNext());
    }

    /** A transaction that no seal covers, with a smaller id than one that a seal does. */
    private long commitLate() {
        AtomicLong late = new AtomicLong();
        AccountNo lateUser = ledger.userWith(10);
        AccountNo latePayee = ledger.account(AccountKind.USER);
        seals.sealAll();
        database.inTransaction(() -> {
            late.set(ledger.ledger().post(posting(lateUser, latePayee)));
            Together.inAnotherThread(() -> {
                pay();
                assertEquals(1, seals.sealNext());
            });
        });
        return late.get();
    }

    @Test
    void doesNotForkWhenManyNodesSealAtOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            pay();
        }
        List<Integer> sealed = Together.run(4, thread -> seals::sealNext);
        assertEquals(5, sealed.stream().mapToInt(count -> count).sum());
        assertEquals(count("ledger_seal"), Long.parseLong(first("SELECT COUNT(DISTINCT previous) FROM ledger_seal")));
        assertEquals(count("ledger_seal"), Long.parseLong(first("SELECT MAX(number) FROM ledger_seal")));
    }

    @Test
    void isDrivenByATimer() {
        pay();
        seals.timer().sealNext();
        seals.timer().sealLate();
        seals.timer().sealVeryLate();
        assertEquals(count("ledger_transaction"), count("ledger_seal_leaf"));
    }

    /** After a long pause there is more than one seal's worth; a run that is still at it is not joined by the next. */
    @Test
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void goesOnUntilLittleIsLeftAndNeverTwiceAtOnce() {
        Sealer sealer = new Sealer();
        sealer.duties = new OnlyNode();
        sealer.withoutTransaction = new WithoutTransaction();
        AtomicLong calls = new AtomicLong();
        sealer.seals = new Seals() {
            @Override
            int sealNext() {
                long call = calls.incrementAndGet();
                sealer.sealNext();
                return call < 3 ? MOST : 0;
            }
        };
        sealer.sealNext();
        assertEquals(3, calls.get());
    }

    /** The text of a leaf never changes, or no old seal could be checked any more. */
    @Test
    void hashesTheSameTextForEver() {
        Leaf leaf = new Leaf(
                7,
                "RECHARGE",
                "BR-1",
                1_772_352_000_000L,
                0,
                List.of(
                        new Leaf.Line(1, 3_011_111_111_111_111L, 4, "DEBIT", 500, "CNY", 900),
                        new Leaf.Line(2, 1_011_111_111_111_111L, 1, "CREDIT", 500, "CNY", 500)));
        assertEquals(
                "transaction|7|RECHARGE|BR-1|1772352000000|0\nentry|1|3011111111111111|4|DEBIT|500|CNY|900"
                        + "\nentry|2|1011111111111111|1|CREDIT|500|CNY|500",
                leaf.text());
        // SHA-256 of "abc", published in FIPS 180.
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Hash.of("abc").hex());
        assertEquals(
                Hash.of("seal|1|" + "0".repeat(64) + "\n" + leaf.hash()),
                Hash.ofSeal(Hash.NONE, 1, List.of(leaf.hash())));
        assertNotEquals(leaf.hash(), Hash.NONE);
        for (String no : List.of("abc", "A".repeat(64), "a".repeat(63) + "g", "a".repeat(65))) {
            assertThrows(IllegalArgumentException.class, () -> new Hash(no), no);
        }
    }

    private long pay() {
        return ledger.post(posting(payer, payee));
    }

    private static Posting posting(AccountNo from, AccountNo to) {
        return Posting.of(TransactionKind.CONSUMPTION, LedgerFixture.reference(), new Transfer(from, to, Money.fen(1)));
    }

    private long count(String table) {
        return Long.parseLong(first("SELECT COUNT(*) FROM " + table));
    }

    private String first(String sql) {
        List<String> found = database.column(sql);
        assertTrue(!found.isEmpty());
        return found.get(0);
    }
}
