package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.ledger.AccountNo;

/** What those see who watch. */
class ChannelFiguresTest {
    private final ChannelFixture world = new ChannelFixture();
    private final FakeQueue queue = new FakeQueue();
    private final ChannelFigures figures = new ChannelFigures();

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    ChannelFiguresTest() {
        figures.entityManager = world.database.entityManager();
        figures.connectionFactory = queue.connections();
        figures.callbacks = queue.queue();
        figures.dead = queue.dead();
        figures.clock = world.clock;
    }

    @Test
    void countPaymentsWithoutAnEndAndTheAgeOfTheOldest() {
        assertEquals(Map.of(), unsettled().open());
        assertEquals(Optional.empty(), unsettled().oldest());
        AccountNo account = world.user();
        RequestNo unknown = world.requested(account, 100);
        world.clock.step(Duration.ofSeconds(9));
        world.requested(account, 200);
        world.payments.send(unknown);

        assertEquals(
                Map.of(PaymentStatus.UNKNOWN, 1L, PaymentStatus.REQUESTED, 1L),
                unsettled().open());
        assertEquals(Optional.of(Duration.ofSeconds(9)), unsettled().oldest());

        world.bank.says(FakeBank.succeeded(100));
        world.payments.query(unknown);
        assertEquals(Map.of(PaymentStatus.REQUESTED, 1L), unsettled().open());
        assertEquals(Optional.of(Duration.ZERO), unsettled().oldest());
    }

    @Test
    void countExceptionsThatNobodyHasLookedAt() {
        long before = unsettled().exceptions();
        world.database.inTransaction(() -> world.reported.report(
                world.channel, new RequestNo("R-figures"), ExceptionKind.UNKNOWN_REQUEST_NO, "as the test wants it"));
        assertEquals(before + 1, unsettled().exceptions());
    }

    @Test
    void countDeadLettersAndLeaveNothingOpen() {
        assertEquals(0, figures.deadLetters());
        queue.bury(FakeQueue.message(Map.of(), "nonsense"));
        assertEquals(1, figures.deadLetters());
        assertEquals(0, queue.open());
    }

    private ChannelFigures.Unsettled unsettled() {
        return world.database.inTransaction(figures::unsettled);
    }
}
