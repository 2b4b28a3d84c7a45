package org.openescrow.payment.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openescrow.payment.Together;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

class ReversalTest {
    private final LedgerFixture fixture = new LedgerFixture();
    private final AccountNo payer = fixture.userWith(1_000);
    private final AccountNo merchant = fixture.account(AccountKind.MERCHANT_SETTLEMENT);
    private final AccountNo fees = fixture.account(AccountKind.FEE_INCOME);
    private final long undone = fixture.post(transfer(payer, merchant, 500), transfer(merchant, fees, 20));

    /** A reversal that is wrong in the named way, and the refusal that comes first. */
    private record Case(PaymentRefusal expected, String wrong, Function<ReversalTest, Reversal> make) {
        @Override
        public String toString() {
            return expected + ": " + wrong;
        }
    }

    static Stream<Case> casesInOrderOfPrecedence() {
        return Stream.of(
                new Case(PaymentRefusal.TRANSACTION_UNKNOWN, "never posted", t -> whole(1)),
                new Case(PaymentRefusal.TRANSACTION_UNKNOWN, "never posted, amounts", t -> t.part(1, 1, 1)),
                new Case(PaymentRefusal.REVERSAL_TOO_LARGE, "one fen more", t -> t.part(t.undone, 501, 0)),
                new Case(PaymentRefusal.REVERSAL_TOO_LARGE, "more of the second", t -> t.part(t.undone, 0, 21)),
                new Case(PaymentRefusal.REVERSAL_TOO_LARGE, "an amount too many", t -> t.part(t.undone, 1, 1, 1)),
                new Case(PaymentRefusal.REVERSAL_TOO_LARGE, "too large, done before", t -> t.part(t.done(), 501, 0)),
                new Case(PaymentRefusal.POSTING_REFERENCE_REUSED, "reference of another's", t -> t.usedElsewhere()),
                new Case(PaymentRefusal.TRANSACTION_REVERSED, "done before", t -> whole(t.done())),
                new Case(PaymentRefusal.TRANSACTION_REVERSED, "done in part before", t -> t.part(t.done(), 1, 0)),
                new Case(PaymentRefusal.ACCOUNT_BLOCKED, "payee blocked out", t -> t.blocked()),
                new Case(PaymentRefusal.INSUFFICIENT_FUNDS, "payee has spent it", t -> t.spent()));
    }

    @ParameterizedTest
    @MethodSource("casesInOrderOfPrecedence")
    void saysTheFirstRefusalOfItsOrderAndChangesNothing(Case wrong) {
        Reversal reversal = wrong.make().apply(this);
        long held = fixture.fen(payer);

        Refusal refusal = assertThrows(Refusal.class, () -> fixture.reverse(reversal));

        assertEquals(wrong.expected(), refusal.code());
        assertEquals(held, fixture.fen(payer));
    }

    @Test
    void givesBackEveryTransferInFull() {
        long reversal = fixture.reverse(whole(undone));
        assertNotEquals(undone, reversal);
        assertEquals(List.of(1_000L, 0L, 0L), List.of(fixture.fen(payer), fixture.fen(merchant), fixture.fen(fees)));
        assertEquals(
                List.of(Long.toString(undone)),
                fixture.database().column("SELECT undone_id FROM ledger_reversal WHERE transaction_id = ?", reversal));
    }

    @Test
    void givesBackAPart() {
        fixture.reverse(part(undone, 100, 0));
        assertEquals(List.of(600L, 380L, 20L), List.of(fixture.fen(payer), fixture.fen(merchant), fixture.fen(fees)));
    }

    @Test
    void answersTheSameTransactionWhenAskedAgain() {
        Reversal reversal = whole(undone);
        long first = fixture.reverse(reversal);
        fixture.block(merchant, true, true);
        assertEquals(first, fixture.reverse(reversal));
        assertEquals(1_000, fixture.fen(payer));
    }

    @Test
    void refusesTheSameReferenceForAnotherPart() {
        Reversal reversal = part(undone, 100, 0);
        fixture.reverse(reversal);
        Reversal more = new Reversal(reversal.reference(), undone, List.of(200L, 0L));
        assertEquals(
                PaymentRefusal.POSTING_REFERENCE_REUSED,
                assertThrows(Refusal.class, () -> fixture.reverse(more)).code());
    }

    /** What was undone by mistake can be done again: a reversal is a transaction like any other. */
    @Test
    void undoesAReversal() {
        long reversal = fixture.reverse(whole(undone));
        fixture.reverse(whole(reversal));
        assertEquals(500, fixture.fen(payer));
    }

    @RepeatedTest(20)
    void isDoneOnceWhenManyThreadsAskAtOnce() throws Exception {
        Reversal reversal = whole(undone);
        Set<Long> same =
                new TreeSet<>(Together.run(8, thread -> () -> Conflicts.repeat(() -> fixture.reverse(reversal))));
        assertEquals(1, same.size());
        assertEquals(1_000, fixture.fen(payer));
    }

    @Test
    void isDoneByOneOfManyDifferentReversals() throws Exception {
        List<Boolean> done = Together.run(8, thread -> () -> {
            Reversal reversal = part(undone, 100 + thread, 0);
            try {
                Conflicts.repeat(() -> fixture.reverse(reversal));
                return true;
            } catch (Refusal refusal) {
                assertEquals(PaymentRefusal.TRANSACTION_REVERSED, refusal.code());
                return false;
            }
        });
        assertEquals(1, done.stream().filter(yes -> yes).count());
    }

    @Test
    void cannotBePostedPastItsDoor() {
        Posting posting = Posting.of(TransactionKind.REVERSAL, LedgerFixture.reference(), transfer(merchant, payer, 1));
        assertThrows(IllegalArgumentException.class, () -> fixture.post(posting));
    }

    @Test
    void givesBackMoreThanNothing() {
        Reference reference = LedgerFixture.reference();
        assertThrows(IllegalArgumentException.class, () -> new Reversal(reference, undone, List.of(0L, 0L)));
        assertThrows(IllegalArgumentException.class, () -> new Reversal(reference, undone, List.of(-1L, 2L)));
    }

    private static Reversal whole(long transaction) {
        return Reversal.whole(LedgerFixture.reference(), transaction);
    }

    private Reversal part(long transaction, long... amounts) {
        return new Reversal(
                LedgerFixture.reference(),
                transaction,
                Arrays.stream(amounts).boxed().toList());
    }

    private long done() {
        fixture.reverse(part(undone, 10, 0));
        return undone;
    }

    private Reversal usedElsewhere() {
        long other = fixture.post(transfer(payer, merchant, 7));
        Reversal used = whole(other);
        fixture.reverse(used);
        return new Reversal(used.reference(), undone, List.of());
    }

    private Reversal blocked() {
        fixture.block(merchant, false, true);
        return whole(undone);
    }

    private Reversal spent() {
        fixture.post(transfer(merchant, fees, 480));
        return whole(undone);
    }

    private static Transfer transfer(AccountNo from, AccountNo to, long fen) {
        return new Transfer(from, to, Money.fen(fen));
    }
}
