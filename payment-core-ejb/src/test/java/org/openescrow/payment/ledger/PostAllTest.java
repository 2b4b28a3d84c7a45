package org.openescrow.payment.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.conflict.Conflict;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** Many postings in one go: each as if it were alone, one after the other. */
class PostAllTest {
    private final LedgerFixture fixture = new LedgerFixture();
    private final AccountNo payer = fixture.userWith(1_000);
    private final AccountNo payee = fixture.account(AccountKind.MERCHANT_SETTLEMENT);

    @Test
    void refusesOneWithoutSinkingTheOthers() {
        List<PostingResult> results = postAll(pay(600), pay(600), pay(400));

        assertInstanceOf(PostingResult.Posted.class, results.get(0));
        assertEquals(PaymentRefusal.INSUFFICIENT_FUNDS, refusal(results.get(1)));
        assertInstanceOf(PostingResult.Posted.class, results.get(2));
        assertEquals(0, fixture.fen(payer));
        assertEquals(1_000, fixture.fen(payee));
        assertEquals(List.of(1_000L, 600L), balancesAfter(payee));
    }

    @Test
    void tellsHowManyStandInTheBooks() {
        int before = fixture.news().size();
        postAll(pay(600), pay(600), pay(400));
        postAll(pay(1));
        assertEquals(
                List.of(new MoneyPosted(2)),
                fixture.news().subList(before, fixture.news().size()));
    }

    @Test
    void leavesNoTraceOfWhatIsRefusedInItsLastTransfer() {
        AccountNo empty = fixture.account(AccountKind.USER);
        Posting half = posting(transfer(700), new Transfer(empty, payee, Money.fen(1)));
        List<PostingResult> results = postAll(half, pay(1_000));

        assertEquals(PaymentRefusal.INSUFFICIENT_FUNDS, refusal(results.get(0)));
        assertEquals(List.of(), entriesFor(half));
        assertEquals(1_000, fixture.fen(payee));
        assertEquals(List.of(1_000L), balancesAfter(payee));
    }

    @Test
    void letsAPostingSpendWhatOneBeforeItBrought() {
        Posting back = posting(new Transfer(payee, payer, Money.fen(1_000)));
        List<PostingResult> results = postAll(back, pay(1_000), posting(new Transfer(payee, payer, Money.fen(999))));

        assertEquals(PaymentRefusal.INSUFFICIENT_FUNDS, refusal(results.get(0)));
        assertInstanceOf(PostingResult.Posted.class, results.get(1));
        assertInstanceOf(PostingResult.Posted.class, results.get(2));
        assertEquals(999, fixture.fen(payer));
    }

    @Test
    void answersTheSameTransactionForAPostingThatComesTwiceInOneBatch() {
        Posting posting = pay(10);
        List<PostingResult> results = postAll(posting, pay(20), posting);

        assertEquals(results.get(0), results.get(2));
        assertEquals(970, fixture.fen(payer));
        assertEquals(results.get(0), postAll(posting).get(0));
    }

    @Test
    void aReferenceThatWasSaidToBeNewAndIsNotIsAConflictAndMovesNothing() {
        Posting posted = pay(10);
        postAll(posted);
        Posting again = Posting.ofNew(posted.kind(), posted.reference(), transfer(10));

        Conflict conflict = assertThrows(Conflict.class, () -> postAll(again));
        assertTrue(Conflicts.isConflict(conflict));
        assertEquals(990, fixture.fen(payer));
    }

    @Test
    void refusesAReferenceThatTheSameBatchUsesForSomethingElse() {
        Posting posting = pay(10);
        Posting other = Posting.of(posting.kind(), posting.reference(), transfer(11));
        List<PostingResult> results = postAll(posting, other);

        assertInstanceOf(PostingResult.Posted.class, results.get(0));
        assertEquals(PaymentRefusal.POSTING_REFERENCE_REUSED, refusal(results.get(1)));
        assertEquals(990, fixture.fen(payer));
    }

    /** What was refused was never posted: its reference is free. */
    @Test
    void takesAReferenceAgainWhoseFirstPostingWasRefused() {
        Posting tooMuch = pay(1_001);
        Posting enough = Posting.of(tooMuch.kind(), tooMuch.reference(), transfer(1_000));
        List<PostingResult> results = postAll(tooMuch, enough);

        assertEquals(PaymentRefusal.INSUFFICIENT_FUNDS, refusal(results.get(0)));
        assertInstanceOf(PostingResult.Posted.class, results.get(1));
    }

    @Test
    void knowsAnUnknownAccountInOnePostingFromTheKnownOnesOfTheOthers() {
        Posting toNobody = posting(new Transfer(payer, LedgerFixture.unopened(AccountKind.USER), Money.fen(1)));
        List<PostingResult> results = postAll(toNobody, pay(1));

        assertEquals(PaymentRefusal.ACCOUNT_UNKNOWN, refusal(results.get(0)));
        assertInstanceOf(PostingResult.Posted.class, results.get(1));
    }

    /** Sizes around the shapes of the statements: each row must be written once, and read once. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 7, 11, 13, 31, 33, 63, 64, 65, 127, 200, 256})
    void postsBatchesOfAnySize(int size) {
        List<AccountNo> payees = IntStream.range(0, Math.min(size, 70))
                .mapToObj(i -> fixture.account(AccountKind.USER))
                .toList();
        List<Posting> postings = IntStream.range(0, size)
                .mapToObj(i -> posting(new Transfer(payer, payees.get(i % payees.size()), Money.fen(1))))
                .toList();

        List<PostingResult> results = postAll(postings.toArray(Posting[]::new));

        assertEquals(size, results.stream().distinct().count());
        assertEquals(1_000 - size, fixture.fen(payer));
        assertEquals(size, payees.stream().mapToLong(fixture::fen).sum());
        assertEquals(LongStream.rangeClosed(1, size + 1).boxed().toList(), positions(payer));
        assertEquals(results, postAll(postings.toArray(Posting[]::new)));
    }

    @Test
    void postsAsManyTransfersAsAPostingMayHave() {
        Posting many = posting(Collections.nCopies(100, transfer(10)).toArray(Transfer[]::new));
        fixture.post(many);
        assertEquals(200, entriesFor(many).size());
        assertEquals(0, fixture.fen(payer));
    }

    @Test
    void refusesToTakeMoreThan256AtOnce() {
        Posting[] tooMany = Collections.nCopies(257, pay(1)).toArray(Posting[]::new);
        assertThrows(IllegalArgumentException.class, () -> postAll(tooMany));
    }

    /** Postings made one after the other in a transaction are linked: the refusal of one takes back all. */
    @Test
    void takesBackLinkedPostingsOfAnyKindWhenOneIsRefused() {
        Posting first = pay(900);
        Posting second = Posting.of(TransactionKind.ADJUSTMENT, LedgerFixture.reference(), transfer(101));
        assertThrows(Refusal.class, () -> fixture.database().inTransaction(() -> {
            fixture.ledger().post(first);
            fixture.ledger().post(second);
        }));
        assertEquals(List.of(), entriesFor(first));
        assertEquals(1_000, fixture.fen(payer));
    }

    private List<PostingResult> postAll(Posting... postings) {
        return fixture.database().inTransaction(() -> fixture.ledger().postAll(List.of(postings)));
    }

    private static PaymentRefusal refusal(PostingResult result) {
        Refusal refusal = assertInstanceOf(PostingResult.Refused.class, result).refusal();
        return (PaymentRefusal) refusal.code();
    }

    private Posting pay(long fen) {
        return posting(transfer(fen));
    }

    private Transfer transfer(long fen) {
        return new Transfer(payer, payee, Money.fen(fen));
    }

    private static Posting posting(Transfer... transfers) {
        return new Posting(TransactionKind.CONSUMPTION, LedgerFixture.reference(), List.of(transfers));
    }

    private List<EntryView> entriesFor(Posting posting) {
        return fixture.database().inTransaction(() -> fixture.books().entriesFor(posting.kind(), posting.reference()));
    }

    private List<Long> balancesAfter(AccountNo account) {
        return entries(account).stream()
                .map(entry -> entry.balanceAfter().minorUnits())
                .toList();
    }

    private List<Long> positions(AccountNo account) {
        List<Long> positions = new ArrayList<>(
                entries(account).stream().map(EntryView::position).toList());
        Collections.reverse(positions);
        return positions;
    }

    private List<EntryView> entries(AccountNo account) {
        return fixture.database().inTransaction(() -> fixture.books().entries(account, Long.MAX_VALUE, 10_000));
    }
}
