package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.Together;
import org.openescrow.payment.channel.BankPaymentSettled.Outcome;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** The bank insists on another amount than was asked, and people end the payment with it. */
class WrongAmountsTest {
    private static final long HELD = 10_000;
    private static final long FEN = 2_500;
    private static final int THREADS = 8;

    private final ChannelFixture world = new ChannelFixture();
    private final AccountNo account = world.userWith(HELD);
    private final RequestNo debit = world.requested(account, FEN);

    @ParameterizedTest
    @ValueSource(longs = {1, FEN - 1, FEN + 1, FEN * 100})
    void bookWhatTheBankHasMovedAndNothingIntoTheAccount(long moved) {
        world.callback("wrong", debit, moved);
        end(debit, moved, "right by phone");

        assertEquals(PaymentStatus.SUCCEEDED, world.status(debit));
        assertEquals(HELD, world.ledger.fen(account));
        assertEquals(moved, world.own(AccountKind.BANK_CLEARING));
        assertEquals(moved, world.own(AccountKind.SUSPENSE));
        List<EntryView> entries = world.entries(debit);
        assertEquals(2, entries.size());
        assertEquals(Money.fen(moved), entries.get(0).amount());
        assertEquals(
                List.of(new BankPaymentSettled(debit, Outcome.SUSPENDED, "WRONG_AMOUNT", world.clock.instant())),
                world.events.settled());
        assertEquals(List.of("->REQUESTED REQUEST", "REQUESTED>SUCCEEDED DECISION"), world.history(debit));
        PaymentView view = world.payments.view(debit);
        assertEquals(Money.fen(FEN), view.amount());
        assertEquals(Optional.of(Money.fen(moved)), view.movedInstead());
        assertEquals(Optional.of(FakeBank.serial(moved)), view.bankSerial());
        assertEquals(Optional.empty(), view.nextQueryAt());
    }

    @Test
    void resolveWhatSaysSoAndTellOfTheMoneyInSuspense() {
        world.callback("wrong", debit, FEN + 1);
        end(debit, FEN + 1, "right by phone");
        assertEquals(
                List.of(
                        "WRONG_AMOUNT RESOLVED right by phone: REQUESTED 2500 CNY here, SUCCEEDED 2501 CNY by CALLBACK",
                        "HELD_IN_SUSPENSE OPEN -: 2500 CNY for account " + account + ": the bank has moved 2501 CNY"),
                written(debit));
    }

    /** The bank's account has one entry, like the bank's line; what is too little or too much is in suspense. */
    @ParameterizedTest
    @ValueSource(longs = {FEN - 100, FEN + 100})
    void bookWhatHasGoneToACardAndGiveNothingBack(long moved) {
        RequestNo payout = world.payout(account, FEN);
        world.callback("wrong", payout, moved);
        end(payout, moved, "right by phone");

        assertEquals(PaymentStatus.SUCCEEDED, world.status(payout));
        assertEquals(HELD - FEN, world.ledger.fen(account));
        assertEquals(0, world.own(AccountKind.PAYOUT_IN_TRANSIT));
        assertEquals(-moved, world.own(AccountKind.BANK_CLEARING));
        assertEquals(FEN - moved, world.own(AccountKind.SUSPENSE));
        assertEquals(
                List.of(Money.fen(moved)),
                world.entries(TransactionKind.PAYOUT_DONE, payout).stream()
                        .filter(entry -> entry.accountKind() == AccountKind.BANK_CLEARING)
                        .map(EntryView::amount)
                        .toList());
        assertEquals(Outcome.SUSPENDED, world.events.settled().get(0).outcome());
    }

    @Test
    void makeTheSameWordsNoNewsAndLeaveOthersAnException() {
        world.callback("wrong", debit, FEN + 1);
        end(debit, FEN + 1, "right by phone");
        world.callback("again", debit, FEN + 1);
        world.settlement.apply(debit, Evidence.QUERY, FakeBank.succeeded(FEN + 1));
        world.settlement.apply(debit, Evidence.QUERY, PaymentAnswer.of(PaymentAnswer.Outcome.SUCCEEDED));
        assertEquals(List.of("WRONG_AMOUNT", "HELD_IN_SUSPENSE"), world.exceptions(debit));

        world.settlement.apply(debit, Evidence.QUERY, FakeBank.succeeded(FEN));
        world.settlement.apply(debit, Evidence.QUERY, FakeBank.failed("DECLINED"));
        assertEquals(
                List.of("WRONG_AMOUNT", "HELD_IN_SUSPENSE", "WRONG_AMOUNT", "CONTRADICTS_FINAL_STATE"),
                world.exceptions(debit));
        assertEquals(FEN + 1, world.own(AccountKind.BANK_CLEARING));
        assertEquals(1, world.events.settled().size());
    }

    @Test
    void areRefusedWhereThereIsNoSuchPaymentOrItHasEnded() {
        assertRefused(PaymentRefusal.BANK_PAYMENT_UNKNOWN, RequestNo.next(), Money.fen(FEN + 1));
        world.callback("wrong", debit, FEN + 1);
        world.callback("right", debit, FEN);
        assertRefused(PaymentRefusal.BANK_PAYMENT_ENDED, debit, Money.fen(FEN + 1));
        assertEquals(HELD + FEN, world.ledger.fen(account));

        RequestNo failed = world.requested(account, FEN);
        world.callback("wrong-too", failed, FEN + 1);
        world.settlement.apply(failed, Evidence.QUERY, FakeBank.failed("DECLINED"));
        assertRefused(PaymentRefusal.BANK_PAYMENT_ENDED, failed, Money.fen(FEN + 1));
        assertEquals(0, world.own(AccountKind.SUSPENSE));
    }

    @Test
    void areRefusedWithAnAmountThatTheBankHasNotTold() {
        assertRefused(PaymentRefusal.BANK_AMOUNT_NOT_TOLD, debit, Money.fen(FEN));
        world.settlement.apply(debit, Evidence.QUERY, PaymentAnswer.of(PaymentAnswer.Outcome.SUCCEEDED));
        world.callback("nothing", debit, 0);
        assertRefused(PaymentRefusal.BANK_AMOUNT_NOT_TOLD, debit, Money.fen(0));
        world.callback("wrong", debit, FEN + 1);
        assertRefused(PaymentRefusal.BANK_AMOUNT_NOT_TOLD, debit, Money.fen(FEN));
        assertRefused(PaymentRefusal.BANK_AMOUNT_NOT_TOLD, debit, Money.fen(FEN + 2));
        Money dollars = new Money(FEN + 1, Currency.getInstance("USD"));
        assertRefused(PaymentRefusal.CURRENCY_MISMATCH, debit, dollars);
        RequestNo other = world.requested(account, FEN);
        assertRefused(PaymentRefusal.BANK_AMOUNT_NOT_TOLD, other, Money.fen(FEN + 1));
        assertEquals(PaymentStatus.REQUESTED, world.status(debit));
        assertEquals(List.of(), world.events.settled());
    }

    /** Whichever of them people believe: the other one is still there to be looked at. */
    @Test
    void areEachOfTheAmountsThatTheBankHasTold() {
        world.callback("wrong", debit, FEN + 1);
        world.callback("other", debit, FEN + 2);
        world.callback("third", debit, FEN + 1);
        assertEquals(List.of("WRONG_AMOUNT", "WRONG_AMOUNT"), world.exceptions(debit));
        end(debit, FEN + 2, "right by phone");
        assertEquals(FEN + 2, world.own(AccountKind.BANK_CLEARING));
        List<String> states = world.database.column(
                "SELECT status FROM channel_exception WHERE request_no = ? ORDER BY id", debit.value());
        assertEquals(List.of("OPEN", "RESOLVED", "OPEN"), states);
    }

    @Test
    void areEndedThoughTheExceptionWasResolvedBefore() {
        world.callback("wrong", debit, FEN + 1);
        long exception = world.database
                .inTransaction(() -> world.reported.list(Optional.of(ExceptionStatus.OPEN), Optional.empty(), 1))
                .get(0)
                .id();
        world.database.inTransaction(() -> world.reported.resolve(exception, "adjusted by hand"));
        end(debit, FEN + 1, "ended now");
        assertEquals(PaymentStatus.SUCCEEDED, world.status(debit));
        assertFalse(written(debit).get(0).contains("ended now"), "what was said first is right");
    }

    /** The order above and the money below are written together or not at all. */
    @Test
    void areTakenBackWhollyWhenAnObserverOfTheNewsFails() {
        world.callback("wrong", debit, FEN + 1);
        world.events.observe(event -> {
            throw new IllegalStateException("the order cannot be marked");
        });
        assertThrows(IllegalStateException.class, () -> end(debit, FEN + 1, "right by phone"));
        assertEquals(PaymentStatus.REQUESTED, world.status(debit));
        assertEquals(Optional.empty(), world.payments.view(debit).movedInstead());
        assertEquals(0, world.own(AccountKind.SUSPENSE));
        assertEquals(1, written(debit).size());
        assertEquals("WRONG_AMOUNT OPEN", written(debit).get(0).substring(0, 17));
    }

    /** Of many who decide at once, and of the bank that corrects itself meanwhile, one ends it. */
    @RepeatedTest(5)
    void areEndedOnce() throws Exception {
        world.callback("wrong", debit, FEN + 1);
        List<Boolean> done = Together.run(THREADS, thread -> () -> {
            try {
                Conflicts.repeat(() -> end(debit, FEN + 1, "right by phone"));
                return true;
            } catch (Refusal refusal) {
                assertEquals(PaymentRefusal.BANK_PAYMENT_ENDED, refusal.code());
                return false;
            }
        });
        assertEquals(1, done.stream().filter(one -> one).count());
        assertEquals(FEN + 1, world.own(AccountKind.SUSPENSE));
        assertEquals(2, world.history(debit).size());
    }

    private void end(RequestNo requestNo, long moved, String comment) {
        world.database.inTransaction(() -> world.wrongAmounts.end(requestNo, Money.fen(moved), comment));
    }

    private void assertRefused(PaymentRefusal code, RequestNo requestNo, Money moved) {
        Refusal checked = assertThrows(
                Refusal.class, () -> world.database.inTransaction(() -> world.wrongAmounts.check(requestNo, moved)));
        assertEquals(code, checked.code());
        Refusal ended = assertThrows(
                Refusal.class,
                () -> world.database.inTransaction(() -> world.wrongAmounts.end(requestNo, moved, "why")));
        assertEquals(code, ended.code());
    }

    private List<String> written(RequestNo requestNo) {
        return world.database.column(
                "SELECT concat(kind, ' ', status, ' ', coalesce(resolution, '-'), ': ', detail)"
                        + " FROM channel_exception WHERE request_no = ? ORDER BY id",
                requestNo.value());
    }
}
