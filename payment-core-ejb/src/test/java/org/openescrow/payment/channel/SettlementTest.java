package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.ACCEPTED;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.CLOSED;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.NOT_SEEN;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.NO_ANSWER;
import static org.openescrow.payment.channel.PaymentAnswer.Outcome.SUCCEEDED;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.Together;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;

/** News that contradicts what we know, comes late, or comes by several roads at once. */
class SettlementTest {
    private static final long FEN = 2_500;
    private static final int THREADS = 8;

    private final ChannelFixture world = new ChannelFixture();
    private final AccountNo account = world.user();
    private final RequestNo requestNo = world.requested(account, FEN);

    @Test
    void writesDownALateSuccessAfterAFailureAndMovesNoMoney() {
        apply(Evidence.CLOSURE, PaymentAnswer.of(CLOSED));
        world.callback("late", requestNo, FEN);

        world.failedOnce(requestNo, account);
        assertEquals(List.of("CONTRADICTS_FINAL_STATE"), world.exceptions(requestNo));
    }

    @Test
    void writesDownAFailureAfterASuccessAndKeepsTheMoneyWhereItIs() {
        apply(Evidence.ANSWER, FakeBank.succeeded(FEN));
        apply(Evidence.QUERY, FakeBank.failed("DECLINED"));

        world.succeededOnce(requestNo, account, FEN);
        assertEquals(List.of("CONTRADICTS_FINAL_STATE"), world.exceptions(requestNo));
    }

    @ParameterizedTest
    @ValueSource(longs = {FEN - 1, FEN + 1, FEN * 100, 0, -FEN})
    void writesDownAWrongAmountAndLeavesThePaymentOpen(long told) {
        apply(Evidence.ANSWER, PaymentAnswer.of(ACCEPTED));
        world.callback("wrong", requestNo, told);

        assertEquals(PaymentStatus.ACCEPTED, world.status(requestNo));
        world.noMoneyMoved(requestNo, account);
        assertEquals(List.of("WRONG_AMOUNT"), world.exceptions(requestNo));
        assertEquals(List.of(), world.events.settled());
    }

    @Test
    void takesASuccessWithoutAnAmountForAWrongAmount() {
        apply(Evidence.QUERY, new PaymentAnswer(SUCCEEDED, null, Optional.empty(), "serial"));
        assertEquals(PaymentStatus.REQUESTED, world.status(requestNo));
        assertEquals(List.of("WRONG_AMOUNT"), world.exceptions(requestNo));
    }

    @Test
    void writesDownACallbackForAPaymentThatIsNotOurs() {
        RequestNo stranger = new RequestNo("stranger-" + LedgerFixture.unopened(AccountKind.USER));
        world.callback("m1", stranger, FEN);
        world.callback("m1", stranger, FEN);
        assertEquals(List.of("UNKNOWN_REQUEST_NO"), world.exceptions(stranger));
        assertEquals(List.of(), world.events.settled());
    }

    @Test
    void doesNotBelieveAnotherBankAboutThisBanksPayment() {
        var other = new ChannelFixture();
        other.shared.settle(other.read("m1-" + other.channel + " " + requestNo + " " + FEN));

        assertEquals(PaymentStatus.REQUESTED, world.status(requestNo));
        world.noMoneyMoved(requestNo, account);
        assertEquals(List.of("UNKNOWN_REQUEST_NO"), world.exceptions(requestNo));
    }

    @Test
    void takesTheSameSerialFromTwoBanksForTwoMessages() {
        var other = new ChannelFixture();
        AccountNo otherAccount = other.user();
        RequestNo otherNo = other.requested(otherAccount, FEN);
        world.shared.settle(world.read("same " + requestNo + " " + FEN));
        other.shared.settle(other.read("same " + otherNo + " " + FEN));
        world.succeededOnce(requestNo, account, FEN);
        other.succeededOnce(otherNo, otherAccount, FEN);
    }

    @Test
    void keepsEachCallbackAsItCame() {
        world.callback("m1", requestNo, FEN);
        assertEquals(
                List.of(world.channel + "-m1 " + requestNo + " " + FEN),
                world.database.column("SELECT raw FROM channel_callback WHERE request_no = ?", requestNo.value()));
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentAnswer.Outcome.class,
            names = {"ACCEPTED", "NO_ANSWER", "NOT_SEEN", "SUCCEEDED"})
    void isNotMovedByLateNewsThatContradictsNothing(PaymentAnswer.Outcome outcome) {
        apply(Evidence.ANSWER, FakeBank.succeeded(FEN));
        apply(Evidence.QUERY, new PaymentAnswer(outcome, null, Optional.empty(), null));
        world.succeededOnce(requestNo, account, FEN);
        assertEquals(List.of(), world.exceptions(requestNo));
        assertEquals(2, world.history(requestNo).size());
    }

    @Test
    void reportsOnceASecondSuccessOfAnotherAmount() {
        apply(Evidence.ANSWER, FakeBank.succeeded(FEN));
        apply(Evidence.QUERY, FakeBank.succeeded(FEN + 1));
        apply(Evidence.QUERY, FakeBank.succeeded(FEN + 1));
        world.succeededOnce(requestNo, account, FEN);
        assertEquals(List.of("WRONG_AMOUNT"), world.exceptions(requestNo));
    }

    @Test
    void findsOutWhatIsUnknownAndForgetsNothingForASilence() {
        apply(Evidence.ANSWER, PaymentAnswer.of(NO_ANSWER));
        apply(Evidence.QUERY, PaymentAnswer.of(NOT_SEEN));
        apply(Evidence.QUERY, PaymentAnswer.of(ACCEPTED));
        apply(Evidence.QUERY, PaymentAnswer.of(ACCEPTED));
        apply(Evidence.QUERY, PaymentAnswer.of(NO_ANSWER));
        apply(Evidence.QUERY, FakeBank.failed("DECLINED"));
        world.failedOnce(requestNo, account);
        assertEquals(
                List.of(
                        "->REQUESTED REQUEST",
                        "REQUESTED>UNKNOWN ANSWER",
                        "UNKNOWN>ACCEPTED QUERY",
                        "ACCEPTED>FAILED QUERY"),
                world.history(requestNo));
    }

    /** The order above and the money below are written together or not at all. */
    @Test
    void takesEverythingBackWhenAnObserverOfTheNewsFails() {
        world.events.observe(event -> {
            throw new IllegalStateException("the order cannot be marked");
        });
        assertThrows(IllegalStateException.class, () -> world.callback("m1", requestNo, FEN));
        assertEquals(PaymentStatus.REQUESTED, world.status(requestNo));
        world.noMoneyMoved(requestNo, account);

        world.events.observe(event -> {});
        world.callback("m1", requestNo, FEN);
        world.succeededOnce(requestNo, account, FEN);
    }

    @Test
    void refusesNewsOfOurOwnAboutAPaymentThatWasNeverStored() {
        RequestNo never = new RequestNo("never-" + LedgerFixture.unopened(AccountKind.USER));
        assertThrows(
                IllegalArgumentException.class,
                () -> world.settlement.apply(never, Evidence.QUERY, FakeBank.succeeded(FEN)));
    }

    @RepeatedTest(5)
    void postsOnceWhenTheSameSuccessComesByThreeRoadsAtOnce() throws Exception {
        Together.run(THREADS, this::byOneOfThreeRoads);
        world.succeededOnce(requestNo, account, FEN);
        assertEquals(List.of(), world.exceptions(requestNo));
        assertEquals(2, world.history(requestNo).size());
    }

    /** No ledger and no unique key stands behind this one: the lock on the payment must do. */
    @RepeatedTest(5)
    void failsOnceWhenTheSameFailureComesByManyRoadsAtOnce() throws Exception {
        Together.run(THREADS, thread -> () -> {
            Conflicts.repeat(() -> apply(Evidence.QUERY, FakeBank.failed("DECLINED")));
            return true;
        });
        world.failedOnce(requestNo, account);
        assertEquals(2, world.history(requestNo).size());
    }

    private Callable<Boolean> byOneOfThreeRoads(int thread) {
        Runnable news =
                switch (thread % 3) {
                    case 0 -> () -> apply(Evidence.ANSWER, FakeBank.succeeded(FEN));
                    case 1 -> () -> apply(Evidence.QUERY, FakeBank.succeeded(FEN));
                    default -> () -> world.callback(thread < 3 ? "same" : "m" + thread, requestNo, FEN);
                };
        return () -> {
            Conflicts.repeat(news);
            return true;
        };
    }

    /** All of them change its clearing account. */
    @Test
    void settlesManyPaymentsOfABankThoughTheyComeAtOnce() throws Exception {
        List<AccountNo> users = Together.run(THREADS, thread -> world::user);
        List<RequestNo> debits =
                users.stream().map(user -> world.requested(user, FEN)).toList();
        Together.run(THREADS, thread -> () -> {
            Conflicts.repeat(
                    () -> world.settlement.apply(debits.get(thread), Evidence.ANSWER, FakeBank.succeeded(FEN)));
            return true;
        });
        users.forEach(user -> assertEquals(FEN, world.ledger.fen(user)));
        assertEquals(THREADS, world.events.settled().size());
    }

    private void apply(Evidence evidence, PaymentAnswer answer) {
        world.settlement.apply(requestNo, evidence, answer);
    }
}
