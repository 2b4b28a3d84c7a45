package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.ACCEPTED;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.NOT_SEEN;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.NO_ANSWER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** When a bank is asked what became of a payment, and what is kept of its answers. */
class QuestionsTest {
    private static final long FEN = 1_500;

    private final ChannelFixture world = new ChannelFixture();
    private final AccountNo account = world.user();
    private final RequestNo requestNo = world.requested(account, FEN);

    @Test
    void areAskedAfterFiveSecondsThenLessAndLess() {
        assertEquals(
                List.of("PT5S", "PT30S", "PT5M", "PT1H", "PT24H", "PT24H"),
                List.of(0, 1, 2, 3, 4, 99).stream()
                        .map(world.schedule::pauseAfter)
                        .map(Duration::toString)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "PT0.5S", "P31D", "-PT5S", "soon"})
    void keepNoOtherPausesThanTheseRules(String pauses) {
        assertThrows(IllegalStateException.class, () -> new QuerySchedule(List.of(pauses)));
        assertThrows(IllegalStateException.class, () -> new QuerySchedule(List.of()));
    }

    /** Else a request would be closed at the bank while it is still on its way there. */
    @Test
    void doNotBeginWhereACallMayTakeAsLongAsTheFirstPause() {
        world.schedule.requireLongerThan(world.bank);
        world.sweeper.requirePatience();
        var hasty = new QuerySchedule(List.of("PT4S", "PT1H"));
        assertThrows(IllegalStateException.class, () -> hasty.requireLongerThan(world.bank));
    }

    @Test
    void waitForAnOrderThatIsSentLate() {
        world.clock.step(Duration.ofSeconds(3));
        world.bank.says(PaymentAnswer.of(NO_ANSWER));
        world.payments.send(requestNo);
        world.clock.step(Duration.ofSeconds(3));
        world.sweeper.sweep();
        assertEquals(1, world.bank.asked().size(), "asked while the order may be on its way");
        world.clock.step(Duration.ofSeconds(3));
        world.sweeper.sweep();
        assertEquals(2, world.bank.asked().size());
    }

    @Test
    void areToldWithTheirOutcomeAndTheirTime() {
        world.bank.says(PaymentAnswer.of(NO_ANSWER), FakeBank.succeeded(FEN));
        world.bank.meanwhile(() -> world.clock.step(Duration.ofMillis(40)));
        world.payments.send(requestNo);
        world.payments.query(requestNo);
        BankCall debit = new BankCall(world.channel, BankCall.Operation.DEBIT, "NO_ANSWER", Duration.ofMillis(40));
        assertEquals(debit, world.calls.fired().get(0));
        assertEquals(
                new BankCall(world.channel, BankCall.Operation.QUERY, "SUCCEEDED", Duration.ZERO),
                world.calls.fired().get(1));
    }

    @Test
    void comeBeforeAnUnknownPaymentIsSentAgain() {
        world.payments.send(requestNo);
        world.bank.says(FakeBank.succeeded(FEN));
        world.payments.send(requestNo);
        world.succeededOnce(requestNo, account, FEN);
        assertEquals("query " + requestNo, world.bank.asked().get(1));
        assertEquals(2, world.bank.asked().size());
    }

    @Test
    void letAPaymentBeSentAgainThatTheBankHasNotSeen() {
        world.payments.send(requestNo);
        world.bank.says(PaymentAnswer.of(NOT_SEEN), FakeBank.succeeded(FEN));
        world.payments.send(requestNo);
        world.succeededOnce(requestNo, account, FEN);
        assertEquals(3, world.bank.asked().size());
        assertTrue(world.bank.asked().get(2).startsWith("debit " + requestNo));
    }

    @Test
    void leaveAPaymentAloneThatTheBankHasAccepted() {
        world.bank.says(PaymentAnswer.of(ACCEPTED));
        world.payments.send(requestNo);
        world.payments.send(requestNo);
        assertEquals(1, world.bank.asked().size());
    }

    @Test
    void canBeAskedByAPersonAtAnyTime() {
        world.bank.says(PaymentAnswer.of(ACCEPTED), FakeBank.succeeded(FEN), FakeBank.succeeded(FEN));
        world.payments.send(requestNo);
        PaymentView found = world.payments.query(requestNo);
        assertEquals(PaymentStatus.SUCCEEDED, found.status());
        assertEquals(Optional.empty(), found.nextQueryAt());
        assertEquals(Direction.DEBIT, found.direction());
        world.payments.query(requestNo);
        world.succeededOnce(requestNo, account, FEN);
        assertEquals("query " + requestNo, world.bank.asked().get(2));
    }

    /** A person may ask while the request is still on its way: only the sweeper knows how long to wait. */
    @Test
    void askedByAPersonNeverCloseThePayment() {
        world.bank.says(PaymentAnswer.of(NOT_SEEN));
        assertEquals(PaymentStatus.REQUESTED, world.payments.query(requestNo).status());
        assertEquals(List.of("query " + requestNo), world.bank.asked());
    }

    /** However long the bank was away: what it never saw must not wait until the next day to be ended. */
    @Test
    void comeWithinFiveMinutesAfterASilence() {
        for (int i = 0; i < 9; i++) {
            world.clock.step(Duration.ofDays(1));
            // The last time it answers the question, and keeps silent about the closing.
            world.bank.says(PaymentAnswer.of(i == 8 ? NOT_SEEN : NO_ANSWER));
            world.sweeper.sweep();
        }
        int asked = world.bank.asked().size();
        world.clock.step(Duration.ofMinutes(5));
        world.sweeper.sweep();
        assertEquals(asked + 1, world.bank.asked().size());
    }

    @Test
    void tellThePersonThatTheBankDidNotAnswer() {
        Refusal silence = assertThrows(Refusal.class, () -> world.payments.query(requestNo));
        assertEquals(PaymentRefusal.BANK_NO_ANSWER, silence.code());
        Refusal unknown = assertThrows(Refusal.class, () -> world.payments.query(new RequestNo("never")));
        assertEquals(PaymentRefusal.BANK_PAYMENT_UNKNOWN, unknown.code());
    }

    @Test
    void keepEachAnswerWordForWordAndTheSameWordsOnce() {
        world.bank.says(
                PaymentAnswer.of(ACCEPTED).inTheWords("{taken}"),
                PaymentAnswer.of(ACCEPTED).inTheWords("{pending}"),
                PaymentAnswer.of(ACCEPTED).inTheWords("{pending}"),
                PaymentAnswer.of(NO_ANSWER),
                FakeBank.succeeded(FEN).inTheWords("{done}"),
                FakeBank.succeeded(FEN).inTheWords("{done}"));
        world.payments.send(requestNo);
        world.payments.query(requestNo);
        world.payments.query(requestNo);
        assertThrows(Refusal.class, () -> world.payments.query(requestNo));
        world.payments.query(requestNo);
        world.payments.query(requestNo);
        assertEquals(List.of("ANSWER {taken}", "QUERY {pending}", "QUERY {done}"), world.words(requestNo));
    }

    @Test
    void keepTheSameWordsAboutTwoPaymentsTwice() {
        RequestNo other = world.requested(account, FEN);
        world.bank.says(
                PaymentAnswer.of(ACCEPTED).inTheWords("{taken}"),
                PaymentAnswer.of(ACCEPTED).inTheWords("{taken}"));
        world.payments.send(requestNo);
        world.payments.send(other);
        assertEquals(List.of("ANSWER {taken}"), world.words(requestNo));
        assertEquals(List.of("ANSWER {taken}"), world.words(other));
    }

    @Test
    void keepNothingOfWhatWasRolledBack() {
        world.events.observe(event -> {
            throw new IllegalStateException("the order cannot be marked");
        });
        world.bank.says(FakeBank.succeeded(FEN).inTheWords("{done}"));
        assertThrows(IllegalStateException.class, () -> world.payments.send(requestNo));
        assertEquals(List.of(), world.words(requestNo));
    }
}
