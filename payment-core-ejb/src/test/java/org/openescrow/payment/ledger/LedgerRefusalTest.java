package org.openescrow.payment.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** Every way in which the ledger says no; where several hold at once, which of them it says. */
class LedgerRefusalTest {
    private static final long HAS = 1_000;
    private static final Currency USD = Currency.getInstance("USD");

    private final LedgerFixture fixture = new LedgerFixture();
    private final AccountNo payer = fixture.userWith(HAS);
    private final AccountNo payee = fixture.account(AccountKind.MERCHANT_SETTLEMENT);
    private final AccountNo unknown = LedgerFixture.unopened(AccountKind.USER);

    /** A posting that is wrong in the named ways, and the refusal that comes first. */
    private record Case(PaymentRefusal expected, String wrong, Function<LedgerRefusalTest, Posting> make) {
        @Override
        public String toString() {
            return expected + ": " + wrong;
        }
    }

    static Stream<Case> casesInOrderOfPrecedence() {
        return Stream.of(
                refused(PaymentRefusal.ACCOUNT_UNKNOWN, "unknown payer", t -> post(t.unknown, t.payee, 1)),
                refused(PaymentRefusal.ACCOUNT_UNKNOWN, "unknown payee", t -> post(t.payer, t.unknown, 1)),
                refused(PaymentRefusal.ACCOUNT_UNKNOWN, "unknown, reused", t -> t.used(t.payer, t.unknown, 1)),
                refused(PaymentRefusal.ACCOUNT_UNKNOWN, "unknown, too much", t -> post(t.payer, t.unknown, HAS + 1)),
                refused(
                        PaymentRefusal.ACCOUNT_UNKNOWN,
                        "unknown in the second transfer, too much in the first",
                        t -> posting(t.transfer(HAS + 1), new Transfer(t.payee, t.unknown, Money.fen(1)))),
                refused(PaymentRefusal.POSTING_REFERENCE_REUSED, "reused", t -> t.used(t.payer, t.payee, 2)),
                refused(PaymentRefusal.POSTING_REFERENCE_REUSED, "reused, too much", t -> t.used(HAS * 2)),
                refused(PaymentRefusal.POSTING_REFERENCE_REUSED, "reused, blocked", t -> t.blocked(t.used(2))),
                refused(PaymentRefusal.CURRENCY_MISMATCH, "other currency", t -> t.dollars(1)),
                refused(PaymentRefusal.CURRENCY_MISMATCH, "other currency, blocked", t -> t.blocked(t.dollars(1))),
                refused(PaymentRefusal.CURRENCY_MISMATCH, "other currency, too much", t -> t.dollars(HAS + 1)),
                refused(PaymentRefusal.ACCOUNT_BLOCKED, "payer blocked out", t -> t.block(t.payer, false, true, 1)),
                refused(PaymentRefusal.ACCOUNT_BLOCKED, "payee blocked in", t -> t.block(t.payee, true, false, 1)),
                refused(PaymentRefusal.ACCOUNT_BLOCKED, "blocked, too much", t -> t.blocked(t.post(HAS + 1))),
                refused(PaymentRefusal.INSUFFICIENT_FUNDS, "one fen too much", t -> t.post(HAS + 1)),
                refused(PaymentRefusal.INSUFFICIENT_FUNDS, "the most there is", t -> t.post(Long.MAX_VALUE)),
                refused(
                        PaymentRefusal.INSUFFICIENT_FUNDS,
                        "payer short before payee blocked",
                        t -> t.block(t.payee, true, false, HAS + 1)),
                refused(
                        PaymentRefusal.INSUFFICIENT_FUNDS,
                        "short in the first transfer before dollars in the second",
                        t -> posting(
                                t.transfer(HAS + 1), t.dollars(1).transfers().get(0))),
                refused(
                        PaymentRefusal.INSUFFICIENT_FUNDS,
                        "both transfers together are too much",
                        t -> posting(t.transfer(HAS), t.transfer(1))),
                refused(PaymentRefusal.INSUFFICIENT_FUNDS, "a merchant overdrawn", t -> post(t.payee, t.payer, 1)),
                refused(PaymentRefusal.INSUFFICIENT_FUNDS, "fee income overdrawn", LedgerRefusalTest::feeOverdrawn));
    }

    @ParameterizedTest
    @MethodSource("casesInOrderOfPrecedence")
    void saysTheFirstRefusalOfItsOrderAndChangesNothing(Case wrong) {
        Posting posting = wrong.make().apply(this);
        long payerHeld = fixture.fen(payer);
        long payeeHeld = fixture.fen(payee);

        Refusal refusal = assertThrows(Refusal.class, () -> fixture.post(posting));

        assertEquals(wrong.expected(), refusal.code());
        assertEquals(payerHeld, fixture.fen(payer));
        assertEquals(payeeHeld, fixture.fen(payee));
    }

    /** In one transaction that is rolled back, because sums so large would stay in everybody's trial balance. */
    @Test
    void refusesWhatWouldOverflowACounterOfTheCreditedAccount() {
        AccountNo bank = fixture.account(AccountKind.BANK_CLEARING);
        AccountNo otherBank = fixture.account(AccountKind.BANK_CLEARING);
        AccountNo full = fixture.account(AccountKind.USER);
        Refusal refusal = assertThrows(Refusal.class, () -> fixture.database().inTransaction(() -> {
            fixture.ledger().post(posting(new Transfer(bank, full, Money.fen(Long.MAX_VALUE))));
            fixture.ledger().post(posting(new Transfer(otherBank, full, Money.fen(1))));
        }));
        assertEquals(PaymentRefusal.BALANCE_LIMIT, refusal.code());
        assertEquals(0, fixture.fen(full));
    }

    @Test
    void refusesWhatWouldOverflowACounterOfTheDebitedAccount() {
        AccountNo bank = fixture.account(AccountKind.BANK_CLEARING);
        Refusal refusal = assertThrows(Refusal.class, () -> fixture.database().inTransaction(() -> {
            fixture.ledger().post(posting(new Transfer(bank, payee, Money.fen(Long.MAX_VALUE))));
            fixture.ledger().post(posting(new Transfer(bank, payer, Money.fen(1))));
        }));
        assertEquals(PaymentRefusal.BALANCE_LIMIT, refusal.code());
    }

    @Test
    void blocksOneDirectionOnly() {
        fixture.block(payer, true, false);
        fixture.post(transfer(1));
        fixture.block(payee, false, true);
        fixture.post(transfer(1));
        assertEquals(HAS - 2, fixture.fen(payer));
        assertEquals(2, fixture.fen(payee));
    }

    /** A debit brings money into an account whose normal side is the debit side. */
    @Test
    void blocksABankAccountByTheDirectionOfMoneyNotOfTheEntry() {
        AccountNo bank = fixture.account(AccountKind.BANK_CLEARING);
        fixture.block(bank, false, true);
        fixture.post(new Transfer(bank, payer, Money.fen(1)));

        fixture.block(bank, true, false);
        Posting in = post(bank, payer, 1);
        assertEquals(
                PaymentRefusal.ACCOUNT_BLOCKED,
                assertThrows(Refusal.class, () -> fixture.post(in)).code());
    }

    @Test
    void letsBankAndSuspenseAccountsGoBelowZero() {
        AccountNo bank = fixture.account(AccountKind.BANK_CLEARING);
        AccountNo suspense = fixture.account(AccountKind.SUSPENSE);
        fixture.post(new Transfer(suspense, bank, Money.fen(5)));
        assertEquals(-5, fixture.fen(bank));
        assertEquals(-5, fixture.fen(suspense));
    }

    @Test
    void countsWhatIsHeldAsNotAvailable() {
        fixture.database().inTransaction(() -> fixture.reservations().add(transfer(400)));
        assertEquals(Money.fen(600), fixture.balance(payer).available());
        assertEquals(Money.fen(400), fixture.balance(payer).held());

        Posting tooMuch = post(601);
        assertEquals(
                PaymentRefusal.INSUFFICIENT_FUNDS,
                assertThrows(Refusal.class, () -> fixture.post(tooMuch)).code());
        fixture.post(transfer(600));
        assertEquals(Money.fen(0), fixture.balance(payer).available());
        // No hold stands behind it, which a verification of the books would find.
        fixture.database().inTransaction(() -> fixture.reservations().remove(transfer(400)));
    }

    @Test
    void neverPostsOutsideATransaction() {
        assertThrows(IllegalStateException.class, () -> fixture.ledger().post(post(1)));
    }

    private static Case refused(PaymentRefusal code, String wrong, Function<LedgerRefusalTest, Posting> make) {
        return new Case(code, wrong, make);
    }

    private static Posting feeOverdrawn(LedgerRefusalTest test) {
        return post(test.fixture.account(AccountKind.FEE_INCOME), test.payer, 1);
    }

    private static Posting post(AccountNo from, AccountNo to, long fen) {
        return posting(new Transfer(from, to, Money.fen(fen)));
    }

    private static Posting posting(Transfer... transfers) {
        return new Posting(TransactionKind.CONSUMPTION, LedgerFixture.reference(), List.of(transfers));
    }

    private Transfer transfer(long fen) {
        return new Transfer(payer, payee, Money.fen(fen));
    }

    private Posting post(long fen) {
        return posting(transfer(fen));
    }

    private Posting dollars(long cents) {
        return posting(new Transfer(payer, payee, new Money(cents, USD)));
    }

    /** A posting under a reference that has been used for one fen. */
    private Posting used(AccountNo from, AccountNo to, long fen) {
        Posting earlier = post(1);
        fixture.post(earlier);
        return Posting.of(earlier.kind(), earlier.reference(), new Transfer(from, to, Money.fen(fen)));
    }

    private Posting used(long fen) {
        return used(payer, payee, fen);
    }

    private Posting blocked(Posting posting) {
        fixture.block(payer, true, true);
        fixture.block(payee, true, true);
        return posting;
    }

    private Posting block(AccountNo account, boolean in, boolean out, long fen) {
        fixture.block(account, in, out);
        return post(fen);
    }
}
