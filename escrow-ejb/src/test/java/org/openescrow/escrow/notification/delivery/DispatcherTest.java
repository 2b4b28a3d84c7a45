package org.openescrow.escrow.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.story.Facts;

/** What one look does where much is due: an endpoint's long queue is nobody else's. */
@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
class DispatcherTest {
    private final DeliveryWorld world = new DeliveryWorld();
    private final Dispatcher dispatcher = new Dispatcher();
    private final Deque<Runnable> sending = new ArrayDeque<>();
    private Reply reply = Reply.of(204);

    @BeforeEach
    void wired() {
        dispatcher.book = world.book;
        dispatcher.courier = new Courier() {
            @Override
            Attempt deliver(Parcel parcel) {
                return new Attempt(world.endpoints.now, Duration.ofMillis(12), reply);
            }
        };
        dispatcher.threads = new DeliveryThreads() {
            @Override
            void execute(Runnable work) {
                sending.add(work);
            }
        };
    }

    /** Looks, and ends what was begun, until nothing more begins. */
    private void look() {
        dispatcher.look();
        while (!sending.isEmpty()) {
            sending.remove().run();
        }
    }

    private void paid(PlatformNo platform, int times) {
        world.news.paid(Collections.nCopies(times, platform).toArray(PlatformNo[]::new));
        world.book.route(times);
    }

    private List<DeliveryStatus> statesAt(EndpointId endpoint) {
        return world.rows.deliveries.stream()
                .filter(one -> one.endpoint().equals(endpoint))
                .map(one -> one.view(List.of()).status())
                .distinct()
                .toList();
    }

    @Test
    void anEndpointThatIsGoneHoldsUpNobody() {
        EndpointId gone = world.endpoints.registered(Facts.MALL);
        paid(Facts.MALL, DeliveryBook.MOST_GIVEN_UP + 1);
        world.endpoints.endpoints.delete(Facts.MALL, gone);
        EndpointId other = world.endpoints.registered(Facts.TAXI);
        world.news.walletOpened(Facts.TAXI);

        look();

        assertEquals(List.of(DeliveryStatus.DELIVERED), statesAt(other));
        assertEquals(List.of(DeliveryStatus.GIVEN_UP), statesAt(gone));
    }

    @Test
    void givesUpSoMuchAtOnceAndNotWhatIsUnderWay() {
        EndpointId gone = world.endpoints.registered(Facts.MALL);
        paid(Facts.MALL, DeliveryBook.MOST_GIVEN_UP + 2);
        Parcel underWay = world.take(new Load(1, 1)).get(0);
        world.endpoints.receivers.gone(gone);

        assertFalse(world.book.take(1, new Load(1, 1), Set.of()).isEnd());
        assertEquals(
                2, world.rows.deliveries.stream().filter(Delivery::isPending).count());
        assertFalse(world.book.take(1, new Load(1, 1), Set.of()).isEnd());
        assertTrue(world.book.take(1, new Load(1, 1), Set.of()).isEnd());
        world.finish(underWay, reply);
        assertEquals(Set.of(DeliveryStatus.DELIVERED, DeliveryStatus.GIVEN_UP), Set.copyOf(statesAt(gone)));
    }

    @Test
    void theQueueOfAnEndpointThatHangsIsNotLookedThrough() {
        EndpointId hanging = world.endpoints.registered(Facts.MALL);
        paid(Facts.MALL, 100);
        dispatcher.look();
        assertEquals(4, sending.size());
        world.rows.asked.clear();
        EndpointId other = world.endpoints.registered(Facts.TAXI);
        paid(Facts.TAXI, 6);

        dispatcher.look();

        assertEquals(List.of(other), world.rows.asked);
        assertEquals(8, sending.size());
        while (!sending.isEmpty()) {
            sending.removeLast().run();
        }
        assertEquals(List.of(DeliveryStatus.DELIVERED), statesAt(hanging));
        assertEquals(List.of(DeliveryStatus.DELIVERED), statesAt(other));
    }

    @Test
    void endpointsThatWaitForTheirOrderHideNobody() {
        for (int number = 0; number < DeliveryBook.MOST_ASKED; number++) {
            PlatformNo platform = number % 2 == 0 ? Facts.MALL : Facts.TAXI;
            world.endpoints.registered(platform, EventType.CARD_BOUND, EventType.CARD_UNBOUND);
        }
        for (PlatformNo platform : List.of(Facts.MALL, Facts.TAXI)) {
            world.news.cardBound(platform);
            world.news.cardUnbound(platform);
        }
        reply = Reply.of(500);
        look();
        EndpointId other = world.endpoints.registered(Facts.MALL, EventType.WALLET_OPENED);
        world.news.walletOpened(Facts.MALL);
        reply = Reply.of(204);

        look();

        assertEquals(List.of(DeliveryStatus.DELIVERED), statesAt(other));
    }
}
