package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.trace.CollectedSteps;
import org.openescrow.payment.trace.Kind;
import org.openescrow.payment.trace.Trace;

/** A callback's way from the bank's bytes over the queue into the ledger. */
class CallbackTest {
    private static final long FEN = 4_200;

    private final ChannelFixture world = new ChannelFixture();
    private final AccountNo account = world.user();
    private final RequestNo requestNo = world.requested(account, FEN);
    private final FakeQueue queue = new FakeQueue();
    private final CallbackInbox inbox = new CallbackInbox();
    private final CallbackListener listener = new CallbackListener();
    private final byte[] body = ("m-" + requestNo + " " + requestNo + " " + FEN).getBytes(StandardCharsets.UTF_8);

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    CallbackTest() {
        inbox.channels = world.channels;
        inbox.queue = queue.queue();
        inbox.connectionFactory = queue.connections();
        listener.channels = world.channels;
        listener.settlement = world.shared;
        listener.failures = world.failures;
    }

    @Test
    void onlyQueuesTheMessageAndLeavesItsHandlingToTheListener() {
        inbox.receive(world.channel, body, name -> "right");
        assertEquals(1, queue.sent().size());
        assertEquals(0, queue.open());
        assertEquals(PaymentStatus.REQUESTED, world.status(requestNo));

        listener.onMessage(queue.sent().get(0));
        world.succeededOnce(requestNo, account, FEN);
    }

    @Test
    void takesTheTraceOverTheQueueAndKnowsWhereThePaymentWasBegun() {
        try (CollectedSteps steps = new CollectedSteps()) {
            Trace.in(Trace.begin(Kind.INTERNAL, "recharge"), () -> world.payments.send(requestNo));
            Trace.in(Trace.begin(Kind.SERVER, "callback"), () -> inbox.receive(world.channel, body, name -> "right"));
            listener.onMessage(queue.sent().get(0));
            SpanData sent = steps.only("send bank.callbacks");
            SpanData processed = steps.only("process bank.callbacks");
            SpanData settled = steps.only("settle payment");
            assertEquals(steps.only("callback").getSpanId(), sent.getParentSpanId());
            assertEquals(sent.getSpanId(), processed.getParentSpanId());
            assertEquals(processed.getSpanId(), settled.getParentSpanId());
            assertEquals(
                    steps.only("recharge").getSpanId(),
                    settled.getLinks().get(0).getSpanContext().getSpanId());
            SpanData shared = steps.only("shared transaction");
            assertEquals(settled.getSpanId(), shared.getParentSpanId());
            assertEquals(shared.getSpanId(), steps.only("ledger post").getParentSpanId());
        }
        world.succeededOnce(requestNo, account, FEN);
    }

    @Test
    void creditsOnceThoughTheQueueDeliversAgain() {
        inbox.receive(world.channel, body, name -> "right");
        inbox.receive(world.channel, body, name -> "right");
        queue.sent().forEach(listener::onMessage);
        listener.onMessage(queue.sent().get(0));
        world.succeededOnce(requestNo, account, FEN);
    }

    @Test
    void queuesNothingThatTheBankHasNotSigned() {
        refusesUnsigned(name -> "wrong");
        refusesUnsigned(name -> null);
        assertEquals(List.of(), queue.sent());
    }

    @Test
    void refusesACallbackForABankThatThereIsNot() {
        var nobody = new ChannelCode("NOBODY");
        Refusal refusal = assertThrows(Refusal.class, () -> inbox.receive(nobody, body, name -> "right"));
        assertEquals(PaymentRefusal.CHANNEL_UNKNOWN, refusal.code());
        assertEquals(List.of(), queue.sent());
    }

    /** The failure must reach the queue, which delivers again and keeps the message in the end. */
    @Test
    void failsOnWhatItCannotReadSoThatTheQueueKeepsIt() {
        var nonsense = FakeQueue.message(Map.of("channel", world.channel.value()), "nonsense");
        assertThrows(IllegalArgumentException.class, () -> listener.onMessage(nonsense));
        var fromNobody = FakeQueue.message(Map.of(), "nonsense");
        assertThrows(IllegalArgumentException.class, () -> listener.onMessage(fromNobody));
        assertThrows(IllegalStateException.class, () -> listener.onMessage(FakeQueue.unreadable()));
        world.noMoneyMoved(requestNo, account);
    }

    private void refusesUnsigned(UnaryOperator<@Nullable String> header) {
        Refusal refusal = assertThrows(Refusal.class, () -> inbox.receive(world.channel, body, header));
        assertEquals(PaymentRefusal.CALLBACK_REFUSED, refusal.code());
    }
}
