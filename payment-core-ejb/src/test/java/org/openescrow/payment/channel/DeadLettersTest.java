package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.SteppableClock;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** Callbacks that nobody could handle: seen, and handled once the cause is gone. */
class DeadLettersTest {
    private static final long FEN = 900;

    private final ChannelFixture world = new ChannelFixture();
    private final AccountNo account = world.user();
    private final RequestNo requestNo = world.requested(account, FEN);
    private final FakeQueue queue = new FakeQueue();
    private final DeadLetters letters = new DeadLetters();
    private final CallbackListener listener = new CallbackListener();

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    DeadLettersTest() {
        letters.connectionFactory = queue.connections();
        letters.callbacks = queue.queue();
        letters.dead = queue.dead();
        letters.failures = world.failures;
        listener.channels = world.channels;
        listener.settlement = world.shared;
        listener.failures = world.failures;
    }

    @Test
    void areShownWithTheirWordsAndWhatTheyDiedOf() {
        buried("nonsense");
        DeadLetterView letter = letters.list(Optional.empty(), 10).get(0);
        assertEquals("nonsense", letter.raw());
        assertEquals(Optional.of(world.channel.value()), letter.channel());
        assertEquals(SteppableClock.START, letter.receivedAt());
        assertEquals(Optional.of("java.lang.IllegalArgumentException: not a callback"), letter.reason());
        assertEquals(Optional.of(world.clock.instant()), letter.failedAt());
        assertEquals(0, queue.open());
    }

    @Test
    void areShownInPages() {
        buried("one");
        buried("two");
        buried("three");
        List<DeadLetterView> first = letters.list(Optional.empty(), 2);
        assertEquals(List.of("one", "two"), words(first));
        assertEquals(
                List.of("three"), words(letters.list(Optional.of(first.get(1).id()), 2)));
        assertEquals(List.of(), letters.list(Optional.of(new DeadLetterId("never")), 2));
    }

    /** A cause may be gone: here the observer who failed. */
    @Test
    void areHandledOnceWhenReplayed() throws JMSException {
        world.events.observe(event -> {
            throw new IllegalStateException("the order cannot be marked");
        });
        Message message = buried("m-" + requestNo + " " + requestNo + " " + FEN);
        world.noMoneyMoved(requestNo, account);
        world.events.observe(event -> {});

        letters.replay(DeadLetterId.ofMessage(message.getJMSMessageID()));

        assertEquals(List.of(), letters.list(Optional.empty(), 10));
        assertEquals(1, queue.sent().size());
        assertEquals(world.channel.value(), queue.sent().get(0).getStringProperty("channel"));
        listener.onMessage(queue.sent().get(0));
        world.succeededOnce(requestNo, account, FEN);
    }

    @Test
    void areReplayedAllTogether() {
        buried("one");
        queue.bury(FakeQueue.message(Map.of(), "from nobody"));
        assertEquals(2, letters.replayAll());
        assertEquals(2, queue.sent().size());
        assertEquals(0, letters.replayAll());
        assertEquals(0, queue.open());
    }

    @Test
    void areReplayedAHundredAtATime() {
        for (int i = 0; i < DeadLetters.MOST_AT_ONCE + 1; i++) {
            queue.bury(FakeQueue.message(Map.of(), "letter"));
        }
        assertEquals(DeadLetters.MOST_AT_ONCE, letters.replayAll());
        assertEquals(1, letters.replayAll());
    }

    @Test
    void areShownBoundedAndWithoutACauseWhereNoneWasNoted() {
        queue.bury(FakeQueue.message(Map.of(), "x".repeat(9000)));
        DeadLetterView letter = letters.list(Optional.empty(), 1).get(0);
        assertEquals(8192, letter.raw().length());
        assertEquals(Optional.empty(), letter.reason());
        assertEquals(Optional.empty(), letter.channel());
    }

    @Test
    void areRefusedWhereThereAreNone() {
        Refusal refusal = assertThrows(Refusal.class, () -> letters.replay(new DeadLetterId("never")));
        assertEquals(PaymentRefusal.DEAD_LETTER_UNKNOWN, refusal.code());
    }

    @Test
    void thatCannotBeReadAreAFault() {
        queue.bury(FakeQueue.unreadable());
        assertThrows(IllegalStateException.class, () -> letters.list(Optional.empty(), 1));
        assertThrows(IllegalStateException.class, letters::replayAll);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "x' OR '1'='1", "ID:1"})
    void haveIdsThatCannotBeMoreThanIds(String text) {
        assertThrows(IllegalArgumentException.class, () -> new DeadLetterId(text));
    }

    /** Where the database is what fails, the queue must still deliver again. */
    @Test
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    void areDeliveredAgainThoughTheCauseCannotBeNoted() {
        listener.failures = new CallbackFailures() {
            @Override
            void note(DeadLetterId message, RuntimeException failure) {
                throw new LedgerDatabaseGone();
            }
        };
        var message = FakeQueue.message(Map.of("channel", world.channel.value()), "nonsense");
        var thrown = assertThrows(IllegalArgumentException.class, () -> listener.onMessage(message));
        assertTrue(thrown.getSuppressed()[0] instanceof LedgerDatabaseGone);
    }

    private Message buried(String words) {
        Message message = FakeQueue.message(Map.of("channel", world.channel.value()), words);
        assertThrows(RuntimeException.class, () -> listener.onMessage(message));
        queue.bury(message);
        return message;
    }

    private static List<String> words(List<DeadLetterView> shown) {
        return shown.stream().map(DeadLetterView::raw).toList();
    }

    private static final class LedgerDatabaseGone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
