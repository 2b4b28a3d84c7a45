package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.ledger.AccountNo;

class PaymentTrailsTest {
    private static final long FEN = 4_200;

    private final ChannelFixture world = new ChannelFixture();
    private final PaymentTrails trails = new PaymentTrails();
    private final AccountNo account = world.user();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        trails.entityManager = world.database.entityManager();
        trails.channels = world.channels;
    }

    @Test
    void everyStepAndEveryWordOfTheBankIsThereInItsOrder() {
        RequestNo requestNo = world.requested(account, FEN);
        world.payments.send(requestNo);
        world.callback("m1", requestNo, FEN);

        PaymentTrail trail = trail(requestNo);

        assertEquals(
                List.of(PaymentStatus.REQUESTED, PaymentStatus.UNKNOWN, PaymentStatus.SUCCEEDED),
                trail.steps().stream().map(PaymentStep::to).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.of(PaymentStatus.REQUESTED), Optional.of(PaymentStatus.UNKNOWN)),
                trail.steps().stream().map(PaymentStep::from).toList());
        assertEquals(
                List.of(Evidence.CALLBACK),
                trail.words().stream().map(BankWords::kind).toList());
        assertTrue(trail.words().get(0).raw().contains(requestNo.value()));
    }

    @Test
    void ofAPaymentThatThereIsNotNothingIsKnown() {
        PaymentTrail trail = trail(RequestNo.next());
        assertEquals(List.of(), trail.steps());
        assertEquals(List.of(), trail.words());
    }

    @Test
    void paymentsInAStateComeNewestFirstInParts() {
        RequestNo older = unknown();
        RequestNo newer = unknown();

        assertEquals(List.of(newer), unknown(Optional.empty()));
        assertEquals(List.of(older), unknown(Optional.of(newer)));

        world.callback("m1", newer, FEN);
        assertEquals(List.of(older), unknown(Optional.empty()));
    }

    @Test
    void howPaymentsEndedIsCountedFromAMoment() {
        world.callback("m1", world.requested(account, FEN), FEN);
        world.clock.step(Duration.ofHours(1));
        Instant from = world.clock.instant();
        world.callback("m2", world.requested(account, FEN), FEN);
        RequestNo refused = world.requested(account, FEN);
        world.bank.says(FakeBank.failed("INSUFFICIENT_BALANCE"));
        world.payments.send(refused);
        unknown();

        assertEquals(
                List.of(
                        new ChannelTotal(world.channel.value(), PaymentStatus.FAILED, 1),
                        new ChannelTotal(world.channel.value(), PaymentStatus.SUCCEEDED, 1)),
                world.database.inTransaction(() -> trails.ended(from)).stream()
                        .sorted(Comparator.comparing(ChannelTotal::status).reversed())
                        .toList());
    }

    private RequestNo unknown() {
        RequestNo requestNo = world.requested(account, FEN);
        world.payments.send(requestNo);
        return requestNo;
    }

    private PaymentTrail trail(RequestNo requestNo) {
        return world.database.inTransaction(() -> trails.trail(requestNo));
    }

    /** The newest one of them after that. */
    private List<RequestNo> unknown(Optional<RequestNo> after) {
        return world.database.inTransaction(() -> trails.inState(PaymentStatus.UNKNOWN, after, 1)).stream()
                .map(PaymentView::requestNo)
                .toList();
    }
}
