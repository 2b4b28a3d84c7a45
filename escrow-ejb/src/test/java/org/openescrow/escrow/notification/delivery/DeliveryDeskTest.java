package org.openescrow.escrow.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.event.EventId;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.story.Facts;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

class DeliveryDeskTest {
    private static final OperatorName ADA = new OperatorName("ada");

    private final DeliveryWorld world = new DeliveryWorld();
    private final List<String> recorded = new ArrayList<>();
    private final DeliveryDesk desk = new DeliveryDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        desk.rows = world.rows;
        desk.events = world.events.recorded;
        desk.deliveries = world.door;
        desk.clock = () -> world.endpoints.now;
        desk.actions = new OperatorActions() {
            @Override
            public void record(OperatorName operator, String action, String subject, String detail) {
                recorded.add(operator + " " + action + " " + subject + " " + detail);
            }
        };
    }

    /** What was told to one endpoint and given up at the other, which is gone. */
    private DeliveryId givenUp(EndpointId gone) {
        world.news.walletOpened(Facts.MALL);
        world.book.route(10);
        for (Parcel parcel : world.take()) {
            boolean isGone = parcel.receiver().id().equals(gone);
            world.finish(parcel, isGone ? Reply.of(410) : Reply.of(204));
        }
        return new DeliveryId(gone, world.events.all().get(0).id());
    }

    @Test
    void whatWasGivenUpIsSentAgainToThatEndpointAlone() {
        world.endpoints.registered(Facts.MALL);
        EndpointId gone = world.endpoints.registered(Facts.MALL);
        DeliveryId id = givenUp(gone);
        world.endpoints.endpoints.activate(Facts.MALL, gone);

        desk.sendAgain(id, ADA);

        List<Parcel> sent = world.sendAll(Reply.of(204));
        assertEquals(1, sent.size(), "the other one was told before");
        assertEquals(gone, sent.get(0).receiver().id());
        assertEquals(id.event(), sent.get(0).event());
        assertEquals(List.of("ada EVENT_SENT_AGAIN " + id.event() + " " + gone), recorded);
    }

    @Test
    void nothingIsSentToAnEndpointThatTakesNothing() {
        EndpointId gone = world.endpoints.registered(Facts.MALL);
        DeliveryId id = givenUp(gone);
        refused(EscrowRefusal.WEBHOOK_ENDPOINT_DISABLED, id);
        world.endpoints.endpoints.delete(Facts.MALL, gone);
        refused(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN, id);
        assertEquals(List.of(), world.take());
    }

    @Test
    void nothingIsSentThatWasNeverToBeSentThere() {
        EndpointId gone = world.endpoints.registered(Facts.MALL);
        DeliveryId id = givenUp(gone);
        EndpointId later = world.endpoints.registered(Facts.MALL);
        EndpointId strangers = world.endpoints.registered(Facts.TAXI);
        refused(EscrowRefusal.EVENT_UNKNOWN, new DeliveryId(later, id.event()));
        refused(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN, new DeliveryId(strangers, id.event()));
        refused(EscrowRefusal.EVENT_UNKNOWN, new DeliveryId(gone, EventId.next()));
    }

    @Test
    void anIdIsReadAsItIsWritten() {
        DeliveryId id = givenUp(world.endpoints.registered(Facts.MALL));
        assertEquals(id, DeliveryId.parse(id.toString()));
        for (String text : List.of("", "/", id.endpoint().value(), id + "/", id.event() + "/" + id.endpoint())) {
            assertThrows(IllegalArgumentException.class, () -> DeliveryId.parse(text), text);
        }
    }

    private void refused(RefusalCode code, DeliveryId id) {
        assertEquals(
                code, assertThrows(Refusal.class, () -> desk.sendAgain(id, ADA)).code());
        assertEquals(List.of(), recorded);
    }
}
