package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.ACCEPTED;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.CLOSED;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.NOT_SEEN;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.NO_ANSWER;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.Together;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** Money on its way from an account to a card. */
class PayoutStoryTest {
    private static final long HELD = 10_000;
    private static final long FEN = 4_000;
    private static final Duration UNTIL_DUE = Duration.ofSeconds(6);
    private static final int THREADS = 8;

    private final ChannelFixture world = new ChannelFixture();
    private final AccountNo account = world.userWith(HELD);

    /** What can be spent once only must be gone before the bank hears of it. */
    @Test
    void leavesTheAccountBeforeTheBankIsAsked() {
        RequestNo payout = world.payout(account, FEN);
        assertEquals(HELD - FEN, world.ledger.fen(account));
        assertEquals(FEN, world.own(AccountKind.PAYOUT_IN_TRANSIT));
        assertEquals(PaymentStatus.REQUESTED, world.status(payout));
        assertEquals(List.of(), world.bank.asked());
    }

    @Test
    void arrivesWithTheCallback() {
        RequestNo payout = world.payout(account, FEN);
        world.bank.says(PaymentAnswer.of(ACCEPTED));
        world.payments.send(payout);
        assertEquals(FEN, world.own(AccountKind.PAYOUT_IN_TRANSIT));

        world.callback("m1", payout, FEN);
        world.callback("m1", payout, FEN);
        world.callback("m2", payout, FEN);

        arrivedOnce(payout);
        assertEquals(List.of("credit " + payout + " " + FakeBank.TOKEN + " 4000 CNY"), world.bank.asked());
    }

    @Test
    void comesBackWhenTheBankRefuses() {
        RequestNo payout = world.payout(account, FEN);
        world.bank.says(FakeBank.failed("CARD_CLOSED"));
        world.payments.send(payout);
        cameBackOnce(payout);
        assertEquals("CARD_CLOSED", world.events.settled().get(0).reason());
    }

    @Test
    void staysInTransitWhileNobodyKnows() {
        RequestNo payout = world.payout(account, FEN);
        world.bank.says(PaymentAnswer.of(NO_ANSWER), PaymentAnswer.of(NOT_SEEN), PaymentAnswer.of(NO_ANSWER));
        world.payments.send(payout);
        world.clock.step(UNTIL_DUE);
        world.sweeper.sweep();
        assertEquals(PaymentStatus.UNKNOWN, world.status(payout));
        assertEquals(HELD - FEN, world.ledger.fen(account));
        assertEquals(FEN, world.own(AccountKind.PAYOUT_IN_TRANSIT));
        assertEquals(List.of(), world.events.settled());
    }

    @Test
    void isFoundOutByQuery() {
        RequestNo payout = world.payout(account, FEN);
        world.payments.send(payout);
        world.clock.step(UNTIL_DUE);
        world.bank.says(FakeBank.succeeded(FEN));
        world.sweeper.sweep();
        arrivedOnce(payout);
    }

    @Test
    void comesBackWhenTheBankPromisesNeverToDoIt() {
        RequestNo payout = world.payout(account, FEN);
        world.clock.step(UNTIL_DUE);
        world.bank.says(PaymentAnswer.of(NOT_SEEN), PaymentAnswer.of(CLOSED));
        world.sweeper.sweep();
        cameBackOnce(payout);
    }

    @Test
    void isNotPaidTwiceWhenASuccessComesAfterTheMoneyCameBack() {
        RequestNo payout = world.payout(account, FEN);
        world.bank.says(FakeBank.failed("DECLINED"));
        world.payments.send(payout);
        world.callback("late", payout, FEN);
        cameBackOnce(payout);
        assertEquals(List.of("CONTRADICTS_FINAL_STATE"), world.exceptions(payout));
    }

    @Test
    void staysInTransitWhenTheBankNamesAnotherAmount() {
        RequestNo payout = world.payout(account, FEN);
        world.callback("m1", payout, FEN + 1);
        assertEquals(FEN, world.own(AccountKind.PAYOUT_IN_TRANSIT));
        assertEquals(List.of("WRONG_AMOUNT"), world.exceptions(payout));
    }

    @Test
    void isRefusedWhereTheAccountDoesNotHoldIt() {
        assertRefused(PaymentRefusal.INSUFFICIENT_FUNDS, HELD + 1);
        world.ledger.block(account, false, true);
        assertRefused(PaymentRefusal.ACCOUNT_BLOCKED, FEN);
        assertEquals(HELD, world.ledger.fen(account));
        assertEquals(0, world.own(AccountKind.PAYOUT_IN_TRANSIT));
    }

    @Test
    void isRefusedWithoutAnAgreementInForce() {
        RequestNo unsigned = world.database.inTransaction(() -> world.agreements.request(world.channel));
        var credit = new CreditRequest(LedgerFixture.reference(), unsigned, account, Money.fen(FEN));
        Refusal refusal =
                assertThrows(Refusal.class, () -> world.database.inTransaction(() -> world.payments.request(credit)));
        assertEquals(PaymentRefusal.AGREEMENT_NOT_ACTIVE, refusal.code());
        assertEquals(HELD, world.ledger.fen(account));
    }

    @RepeatedTest(3)
    void endsOnceThoughTheNewsComesByManyRoadsAtOnce() throws Exception {
        RequestNo payout = world.payout(account, FEN);
        Together.run(THREADS, thread -> () -> {
            Conflicts.repeat(() -> world.settlement.apply(payout, Evidence.QUERY, FakeBank.failed("DECLINED")));
            return true;
        });
        cameBackOnce(payout);
    }

    private void assertRefused(PaymentRefusal expected, long fen) {
        Refusal refusal = assertThrows(Refusal.class, () -> world.payout(account, fen));
        assertEquals(expected, refusal.code());
    }

    private void arrivedOnce(RequestNo payout) {
        assertEquals(PaymentStatus.SUCCEEDED, world.status(payout));
        assertEquals(HELD - FEN, world.ledger.fen(account));
        assertEquals(0, world.own(AccountKind.PAYOUT_IN_TRANSIT));
        // The bank has less of ours than before.
        assertEquals(-FEN, world.own(AccountKind.BANK_CLEARING));
        assertEquals(2, world.entries(TransactionKind.PAYOUT_DONE, payout).size());
        assertEquals(1, world.events.settled().size());
        assertEquals(
                BankPaymentSettled.Outcome.SUCCEEDED,
                world.events.settled().get(0).outcome());
    }

    private void cameBackOnce(RequestNo payout) {
        assertEquals(PaymentStatus.FAILED, world.status(payout));
        assertEquals(HELD, world.ledger.fen(account));
        assertEquals(0, world.own(AccountKind.PAYOUT_IN_TRANSIT));
        assertEquals(2, world.entries(TransactionKind.PAYOUT_RETURNED, payout).size());
        assertEquals(1, world.events.settled().size());
        assertEquals(
                BankPaymentSettled.Outcome.FAILED, world.events.settled().get(0).outcome());
    }
}
