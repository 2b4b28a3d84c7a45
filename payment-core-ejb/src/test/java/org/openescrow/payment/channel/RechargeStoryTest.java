package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.ACCEPTED;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.CLOSED;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.NOT_SEEN;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.NO_ANSWER;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.Undeclared;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.Side;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** What may happen to a recharge between our request and its end. */
class RechargeStoryTest {
    private static final long FEN = 10_000;
    private static final Duration UNTIL_DUE = Duration.ofSeconds(11);

    private final ChannelFixture world = new ChannelFixture();
    private final AccountNo account = world.user();
    private final RequestNo requestNo = world.requested(account, FEN);

    @Test
    void isAcceptedAndThenCreditedByTheCallback() {
        world.bank.says(PaymentAnswer.of(ACCEPTED));
        world.payments.send(requestNo);
        assertEquals(PaymentStatus.ACCEPTED, world.status(requestNo));
        world.noMoneyMoved(requestNo, account);

        world.callback("m1", requestNo, FEN);

        world.succeededOnce(requestNo, account, FEN);
        assertEquals(
                List.of("->REQUESTED REQUEST", "REQUESTED>ACCEPTED ANSWER", "ACCEPTED>SUCCEEDED CALLBACK"),
                world.history(requestNo));
        assertEquals(List.of("debit " + requestNo + " " + FakeBank.TOKEN + " 10000 CNY"), world.bank.asked());
    }

    @Test
    void debitsTheBanksClearingAccountAndCreditsTheUser() {
        world.bank.says(FakeBank.succeeded(FEN));
        world.payments.send(requestNo);

        var entries = world.entries(requestNo);
        assertEquals(Side.DEBIT, entries.get(0).side());
        assertEquals(AccountKind.BANK_CLEARING, entries.get(0).accountKind());
        assertEquals(Side.CREDIT, entries.get(1).side());
        assertEquals(account, entries.get(1).accountNo());
        // The bank owes us what it took from the card.
        assertEquals(
                Money.fen(FEN), world.ledger.balance(entries.get(0).accountNo()).posted());
    }

    @Test
    void mayEndWithTheAnswerItself() {
        world.bank.says(FakeBank.succeeded(FEN));
        world.payments.send(requestNo);
        world.succeededOnce(requestNo, account, FEN);
    }

    @Test
    void mayBeRefusedByTheBank() {
        world.bank.says(FakeBank.failed("INSUFFICIENT_BALANCE"));
        world.payments.send(requestNo);
        world.failedOnce(requestNo, account);
        assertEquals("INSUFFICIENT_BALANCE", world.events.settled().get(0).reason());
    }

    @Test
    void isNotSentAgainOnceItHasEnded() {
        world.bank.says(FakeBank.succeeded(FEN));
        world.payments.send(requestNo);
        world.payments.send(requestNo);
        assertEquals(1, world.bank.asked().size());
        world.succeededOnce(requestNo, account, FEN);
    }

    @Test
    void isCreditedOnceThoughTheCallbackComesTwice() {
        world.callback("m1", requestNo, FEN);
        world.callback("m1", requestNo, FEN);
        world.callback("m2", requestNo, FEN);
        world.succeededOnce(requestNo, account, FEN);
        assertEquals(List.of(), world.exceptions(requestNo));
    }

    @Test
    void isCreditedOnceThoughTheCallbackOvertakesTheAnswer() {
        world.bank.says(PaymentAnswer.of(ACCEPTED));
        world.bank.meanwhile(() -> world.callback("m1", requestNo, FEN));
        world.payments.send(requestNo);
        world.succeededOnce(requestNo, account, FEN);
        assertEquals(List.of("->REQUESTED REQUEST", "REQUESTED>SUCCEEDED CALLBACK"), world.history(requestNo));
    }

    @Test
    void isCreditedOnceThoughTheCallbackComesAndTheAnswerIsLost() {
        world.bank.meanwhile(() -> world.callback("m1", requestNo, FEN));
        world.payments.send(requestNo);
        world.succeededOnce(requestNo, account, FEN);
    }

    @Test
    void isUnknownWhenTheAnswerIsLostAndFoundOutByQuery() {
        world.bank.says(PaymentAnswer.of(NO_ANSWER));
        world.payments.send(requestNo);
        assertEquals(PaymentStatus.UNKNOWN, world.status(requestNo));
        assertEquals(List.of(), world.events.settled());

        world.sweeper.sweep();
        assertEquals(1, world.bank.asked().size(), "asked before the question was due");

        world.clock.step(UNTIL_DUE);
        world.bank.says(FakeBank.succeeded(FEN));
        world.sweeper.sweep();

        world.succeededOnce(requestNo, account, FEN);
        assertEquals("query " + requestNo, world.bank.asked().get(1));
        assertEquals("UNKNOWN>SUCCEEDED QUERY", world.history(requestNo).get(2));
    }

    @Test
    void isClosedAndFailsWhenTheBankHasNeverSeenIt() {
        world.clock.step(UNTIL_DUE);
        world.bank.says(PaymentAnswer.of(NOT_SEEN), PaymentAnswer.of(CLOSED));
        world.sweeper.sweep();

        world.failedOnce(requestNo, account);
        assertEquals(List.of("query " + requestNo, "close " + requestNo), world.bank.asked());
        assertEquals(List.of("->REQUESTED REQUEST", "REQUESTED>FAILED CLOSURE"), world.history(requestNo));
    }

    /** Not seen is not failed: without the bank's promise the request may still arrive there. */
    @Test
    void staysOpenWhenTheBankHasNotSeenItAndDoesNotPromise() {
        world.clock.step(UNTIL_DUE);
        world.bank.says(PaymentAnswer.of(NOT_SEEN), PaymentAnswer.of(NO_ANSWER));
        world.sweeper.sweep();
        assertEquals(PaymentStatus.UNKNOWN, world.status(requestNo));
        assertEquals(List.of(), world.events.settled());
    }

    @Test
    void isCreditedWhenTheClosureFindsThatItHappened() {
        world.clock.step(UNTIL_DUE);
        world.bank.says(PaymentAnswer.of(NOT_SEEN), FakeBank.succeeded(FEN));
        world.sweeper.sweep();
        world.succeededOnce(requestNo, account, FEN);
    }

    @Test
    void isAskedAboutAgainWithLongerAndLongerPausesUntilTheBankSpeaks() {
        world.payments.send(requestNo);
        for (int query = 0; query < 4; query++) {
            world.clock.step(world.schedule.pauseAfter(query).plusMillis(1));
            world.sweeper.sweep();
            world.sweeper.sweep();
            assertEquals(query + 2, world.bank.asked().size(), "asked once when due");
        }
        world.clock.step(world.schedule.pauseAfter(4).plusMillis(1));
        world.bank.says(FakeBank.succeeded(FEN));
        world.sweeper.sweep();
        world.succeededOnce(requestNo, account, FEN);

        world.clock.step(Duration.ofDays(30));
        world.sweeper.sweep();
        assertEquals(6, world.bank.asked().size(), "asked about a payment that has ended");
    }

    @Test
    void isSettledThoughAnotherPaymentOfTheSameSweepGoesWrong() {
        isSweptBeside(new IllegalStateException("a bug in the adapter"));
    }

    /** As where an interceptor lets the failure of a commit through. */
    @Test
    void isSettledThoughAnotherPaymentOfTheSameSweepFailsWithWhatNobodyDeclares() {
        isSweptBeside(new TimeoutException("the commit"));
    }

    private void isSweptBeside(Exception failure) {
        RequestNo broken = world.requested(world.user(), 1);
        world.clock.step(UNTIL_DUE);
        world.bank.meanwhile(() -> Undeclared.fail(failure));
        world.bank.says(FakeBank.succeeded(FEN));
        world.sweeper.sweep();
        assertEquals(2, world.bank.asked().size());
        assertEquals(
                1,
                world.bank.asked().stream()
                        .filter(question -> question.contains(broken.value()))
                        .count());
    }

    /** No card is debited for money that would only lie in suspense, or that no account of ours could ever take. */
    @Test
    void isRefusedWhereTheAccountWouldNotTakeTheMoney() {
        assertRefused(PaymentRefusal.CURRENCY_MISMATCH, account, new Money(FEN, Currency.getInstance("USD")));
        AccountNo unknown = LedgerFixture.unopened(AccountKind.USER);
        assertRefused(PaymentRefusal.ACCOUNT_UNKNOWN, unknown, Money.fen(FEN));
        world.ledger.block(account, true, false);
        assertRefused(PaymentRefusal.CURRENCY_MISMATCH, account, new Money(FEN, Currency.getInstance("USD")));
        assertRefused(PaymentRefusal.ACCOUNT_BLOCKED, account, Money.fen(FEN));
        world.ledger.block(account, false, true);
        assertEquals(PaymentStatus.REQUESTED, world.status(world.requested(account, FEN)));
    }

    private void assertRefused(PaymentRefusal code, AccountNo credited, Money amount) {
        var debit = new DebitRequest(LedgerFixture.reference(), world.agreement(), credited, amount);
        Refusal refusal =
                assertThrows(Refusal.class, () -> world.database.inTransaction(() -> world.payments.request(debit)));
        assertEquals(code, refusal.code());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -FEN})
    void isOfMoreThanNothing(long fen) {
        RequestNo agreement = world.agreement();
        assertThrows(
                IllegalArgumentException.class,
                () -> new DebitRequest(LedgerFixture.reference(), agreement, account, Money.fen(fen)));
    }

    @Test
    void isRefusedWithoutAnAgreementInForce() {
        RequestNo unsigned = world.database.inTransaction(() -> world.agreements.request(world.channel));
        RequestNo terminated = world.agreement();
        world.book.learn(terminated, SigningAnswer.of(SigningAnswer.Outcome.TERMINATED));
        for (RequestNo agreement : List.of(unsigned, terminated, new RequestNo("never-made"))) {
            var debit = new DebitRequest(LedgerFixture.reference(), agreement, account, Money.fen(FEN));
            Refusal refusal = assertThrows(
                    Refusal.class, () -> world.database.inTransaction(() -> world.payments.request(debit)));
            assertEquals(PaymentRefusal.AGREEMENT_NOT_ACTIVE, refusal.code());
        }
    }

    @Test
    void isNotSentWhenItWasNeverStored() {
        RequestNo never = new RequestNo("never-" + LedgerFixture.unopened(AccountKind.USER));
        assertThrows(IllegalArgumentException.class, () -> world.payments.send(never));
        assertEquals(List.of(), world.bank.asked());
    }
}
