package org.openescrow.payment.ledger.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** Every way in which holds, captures and releases are refused; where several hold at once, which comes first. */
class HoldRefusalTest {
    private static final long HAS = 1_000;
    private static final Currency USD = Currency.getInstance("USD");

    private final LedgerFixture ledger = new LedgerFixture();
    private final HoldFixture holds = new HoldFixture(ledger);
    private final AccountNo payer = ledger.userWith(HAS);
    private final AccountNo payee = ledger.account(AccountKind.MERCHANT_SETTLEMENT);
    private final HoldId open = holds.hold(payer, payee, 400);

    /** A call that is wrong in the named way, and the refusal that comes first. */
    private record Case(PaymentRefusal expected, String wrong, Consumer<HoldRefusalTest> call) {
        @Override
        public String toString() {
            return expected + ": " + wrong;
        }
    }

    static Stream<Case> casesInOrderOfPrecedence() {
        return Stream.of(
                holding(PaymentRefusal.ACCOUNT_UNKNOWN, "unknown payer", t -> t.wanted(unknown(), t.payee, 1)),
                holding(PaymentRefusal.ACCOUNT_UNKNOWN, "unknown payee", t -> t.wanted(t.payer, unknown(), HAS * 2)),
                holding(PaymentRefusal.POSTING_REFERENCE_REUSED, "other amount", t -> t.reused(9_999)),
                holding(PaymentRefusal.CURRENCY_MISMATCH, "dollars, too much", t -> t.dollars(HAS * 2)),
                holding(PaymentRefusal.ACCOUNT_BLOCKED, "payer blocked", t -> t.blocked(t.payer, HAS * 2)),
                holding(PaymentRefusal.ACCOUNT_BLOCKED, "payee blocked", t -> t.blocked(t.payee, 1)),
                holding(PaymentRefusal.INSUFFICIENT_FUNDS, "more than is free", t -> t.wanted(t.payer, t.payee, 601)),
                capturing(PaymentRefusal.HOLD_UNKNOWN, "never held", t -> t.holds.part(new HoldId(1), 1)),
                capturing(PaymentRefusal.POSTING_REFERENCE_REUSED, "other part, too much", t -> t.capturedAs(401)),
                capturing(PaymentRefusal.POSTING_REFERENCE_REUSED, "same part, now last", t -> t.capturedNowLast()),
                capturing(PaymentRefusal.POSTING_REFERENCE_REUSED, "posted without a hold", t -> t.postedAs(10)),
                capturing(PaymentRefusal.HOLD_EXPIRED, "time over, too much", t -> t.late(401)),
                capturing(PaymentRefusal.HOLD_EXPIRED, "expired", t -> t.expired(1)),
                capturing(PaymentRefusal.HOLD_RESOLVED, "released, too much", t -> t.released(401)),
                capturing(PaymentRefusal.HOLD_RESOLVED, "captured", t -> t.captured(1)),
                capturing(PaymentRefusal.CURRENCY_MISMATCH, "dollars, too much", t -> t.dollarsOf(t.open)),
                capturing(PaymentRefusal.HOLD_EXCEEDED, "one fen too much", t -> t.holds.part(t.open, 401)),
                capturing(PaymentRefusal.HOLD_EXCEEDED, "too much after a part", t -> t.afterPart(301)),
                capturing(PaymentRefusal.ACCOUNT_BLOCKED, "payer blocked", t -> t.blockedSince(t.payer)),
                capturing(PaymentRefusal.ACCOUNT_BLOCKED, "payee blocked", t -> t.blockedSince(t.payee)),
                new Case(PaymentRefusal.HOLD_UNKNOWN, "release of none", t -> t.holds.release(new HoldId(1))),
                new Case(PaymentRefusal.HOLD_UNKNOWN, "look at none", t -> t.holds.get(new HoldId(1))),
                new Case(PaymentRefusal.HOLD_RESOLVED, "release of captured", t -> {
                    t.captured(1);
                    t.holds.release(t.open);
                }));
    }

    @ParameterizedTest
    @MethodSource("casesInOrderOfPrecedence")
    void saysTheFirstRefusalOfItsOrder(Case wrong) {
        Refusal refusal = assertThrows(Refusal.class, () -> wrong.call().accept(this));
        assertEquals(wrong.expected(), refusal.code());
    }

    private static Case holding(PaymentRefusal code, String wrong, Function<HoldRefusalTest, Hold> make) {
        return new Case(code, wrong, t -> t.holds.hold(make.apply(t)));
    }

    private static Case capturing(PaymentRefusal code, String wrong, Function<HoldRefusalTest, Capture> make) {
        return new Case(code, wrong, t -> t.holds.capture(make.apply(t)));
    }

    private static AccountNo unknown() {
        return LedgerFixture.unopened(AccountKind.USER);
    }

    private Hold wanted(AccountNo from, AccountNo to, long fen) {
        return HoldFixture.wanted(from, to, fen);
    }

    private Hold reused(long fen) {
        Hold first = wanted(payer, payee, 1);
        holds.hold(first);
        return new Hold(first.kind(), first.reference(), new Transfer(payer, payee, Money.fen(fen)), HoldFixture.HOUR);
    }

    private Hold dollars(long cents) {
        return new Hold(
                TransactionKind.CONSUMPTION,
                LedgerFixture.reference(),
                new Transfer(payer, payee, new Money(cents, USD)),
                HoldFixture.HOUR);
    }

    private Hold blocked(AccountNo account, long fen) {
        ledger.block(account, true, true);
        return wanted(payer, payee, fen);
    }

    private Capture capturedAs(long fen) {
        Capture first = holds.part(open, 100);
        holds.capture(first);
        return Capture.part(open, first.reference(), Money.fen(fen));
    }

    private Capture capturedNowLast() {
        Capture first = holds.part(open, 100);
        holds.capture(first);
        return Capture.last(open, first.reference(), first.amount());
    }

    private Capture postedAs(long fen) {
        var transfer = new Transfer(payer, payee, Money.fen(fen));
        Posting posting = Posting.of(TransactionKind.CONSUMPTION, LedgerFixture.reference(), transfer);
        ledger.post(posting);
        return Capture.part(open, posting.reference(), Money.fen(fen));
    }

    private Capture late(long fen) {
        ledger.clock().step(HoldFixture.HOUR);
        return holds.part(open, fen);
    }

    private Capture expired(long fen) {
        ledger.clock().step(HoldFixture.HOUR);
        holds.runExpiry();
        return holds.part(open, fen);
    }

    private Capture released(long fen) {
        holds.release(open);
        return holds.part(open, fen);
    }

    private Capture captured(long fen) {
        holds.capture(holds.last(open, 400));
        return holds.part(open, fen);
    }

    private Capture dollarsOf(HoldId hold) {
        return Capture.part(hold, LedgerFixture.reference(), new Money(9_999, USD));
    }

    private Capture afterPart(long fen) {
        holds.capture(holds.part(open, 100));
        return holds.part(open, fen);
    }

    private Capture blockedSince(AccountNo account) {
        ledger.block(account, true, true);
        return holds.part(open, 1);
    }
}
