package org.openescrow.payment.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openescrow.payment.Together;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

class LedgerIdempotencyTest {
    private static final int THREADS = 8;

    private final LedgerFixture fixture = new LedgerFixture();
    private final AccountNo payer = fixture.userWith(1_000);
    private final AccountNo payee = fixture.account(AccountKind.MERCHANT_SETTLEMENT);
    private final AccountNo other = fixture.account(AccountKind.MERCHANT_SETTLEMENT);

    @Test
    void answersTheSameTransactionForTheSamePostingAndMovesMoneyOnce() {
        Posting posting = posting(transfer(300), transfer(200));
        long first = fixture.post(posting);

        assertEquals(first, fixture.post(posting));
        assertEquals(first, fixture.post(posting));
        assertEquals(500, fixture.fen(payer));
        assertEquals(500, fixture.fen(payee));
        assertEquals(4, entriesFor(posting).size());
    }

    @Test
    void answersTheSameTransactionEvenWhenThePostingWouldNowBeRefused() {
        Posting posting = posting(transfer(1_000));
        long first = fixture.post(posting);
        fixture.block(payer, true, true);

        assertEquals(first, fixture.post(posting));
    }

    @Test
    void answersTheSameTransactionWithinOneDatabaseTransaction() {
        Posting posting = posting(transfer(100));
        fixture.database().inTransaction(() -> {
            assertEquals(fixture.ledger().post(posting), fixture.ledger().post(posting));
        });
        assertEquals(900, fixture.fen(payer));
    }

    @Test
    void forgetsAPostingThatWasRolledBack() {
        Posting posting = posting(transfer(100));
        assertThrows(IllegalStateException.class, () -> fixture.database().inTransaction(() -> {
            fixture.ledger().post(posting);
            throw new IllegalStateException("the order could not be written");
        }));
        assertEquals(1_000, fixture.fen(payer));
        assertEquals(List.of(), entriesFor(posting));

        fixture.post(posting);
        assertEquals(900, fixture.fen(payer));
    }

    @Test
    void takesTheSameReferenceOnceForEachKind() {
        Reference reference = LedgerFixture.reference();
        long consumption = fixture.post(Posting.of(TransactionKind.CONSUMPTION, reference, transfer(10)));
        long adjustment = fixture.post(Posting.of(TransactionKind.ADJUSTMENT, reference, transfer(10)));

        assertNotEquals(consumption, adjustment);
        assertEquals(980, fixture.fen(payer));
    }

    static Stream<List<Long>> otherAmounts() {
        return Stream.of(List.of(301L), List.of(300L, 1L), List.of(100L, 200L), List.of(299L));
    }

    @ParameterizedTest
    @MethodSource("otherAmounts")
    void refusesAReferenceThatWasPostedWithOtherAmounts(List<Long> amounts) {
        Posting posting = posting(transfer(300));
        fixture.post(posting);
        refusesReuse(posting, amounts.stream().map(this::transfer).toArray(Transfer[]::new));
        assertEquals(700, fixture.fen(payer));
    }

    @Test
    void refusesAReferenceThatWasPostedBetweenOtherAccounts() {
        Posting posting = posting(transfer(300));
        fixture.post(posting);
        refusesReuse(posting, new Transfer(payer, other, Money.fen(300)));
        refusesReuse(posting, new Transfer(payee, payer, Money.fen(300)));
    }

    @Test
    void refusesAReferenceThatWasPostedInAnotherOrder() {
        Posting posting = posting(transfer(300), transfer(200));
        fixture.post(posting);
        refusesReuse(posting, transfer(200), transfer(300));
    }

    @Test
    void postsOnceWhenManyThreadsPostTheSameAtOnce() throws Exception {
        Posting posting = posting(transfer(100));
        Set<Long> ids = new TreeSet<>(Together.run(THREADS, thread -> () -> fixture.post(posting)));

        assertEquals(1, ids.size());
        assertEquals(900, fixture.fen(payer));
    }

    @Test
    void postsOneOfManyThatUseTheSameReferenceForOtherAccountsAtOnce() throws Exception {
        Reference reference = LedgerFixture.reference();
        List<AccountNo> payers =
                Stream.generate(() -> fixture.userWith(100)).limit(THREADS).toList();
        List<Boolean> posted = Together.run(THREADS, thread -> () -> {
            AccountNo payee = fixture.account(AccountKind.USER);
            var transfer = new Transfer(payers.get(thread), payee, Money.fen(100));
            try {
                // They share no account, so nothing but the unique key keeps them apart.
                Conflicts.repeat(() -> fixture.post(Posting.of(TransactionKind.CONSUMPTION, reference, transfer)));
                return true;
            } catch (Refusal refusal) {
                assertEquals(PaymentRefusal.POSTING_REFERENCE_REUSED, refusal.code());
                return false;
            }
        });
        assertEquals(1, posted.stream().filter(yes -> yes).count());
        assertEquals(
                (THREADS - 1) * 100L, payers.stream().mapToLong(fixture::fen).sum());
    }

    private void refusesReuse(Posting posting, Transfer... transfers) {
        var reused = new Posting(posting.kind(), posting.reference(), List.of(transfers));
        Refusal refusal = assertThrows(Refusal.class, () -> fixture.post(reused));
        assertEquals(PaymentRefusal.POSTING_REFERENCE_REUSED, refusal.code());
    }

    private Posting posting(Transfer... transfers) {
        return new Posting(TransactionKind.CONSUMPTION, LedgerFixture.reference(), List.of(transfers));
    }

    private Transfer transfer(long fen) {
        return new Transfer(payer, payee, Money.fen(fen));
    }

    private List<EntryView> entriesFor(Posting posting) {
        return fixture.database().inTransaction(() -> fixture.books().entriesFor(posting.kind(), posting.reference()));
    }
}
