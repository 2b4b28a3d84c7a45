package org.openescrow.escrow.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.notification.endpoint.DisabledBecause;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.event.EventId;
import org.openescrow.escrow.notification.event.EventView;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.story.Facts;
import org.openescrow.payment.refusal.Refusal;

class DeliveriesTest {
    private static final Reply OK = Reply.of(204);
    private static final Reply BROKEN = Reply.of(500);

    private final DeliveryWorld world = new DeliveryWorld();

    private EventView lastEvent() {
        List<EventView> all = world.events.all();
        return all.get(all.size() - 1);
    }

    private DeliveryView only(EventView event) {
        List<DeliveryView> found = world.door.ofEvent(event.platform(), event.id());
        assertEquals(1, found.size());
        return found.get(0);
    }

    @Test
    void bringsAnEventToAllWhoWantIt() {
        EndpointId all = world.endpoints.registered(Facts.MALL);
        EndpointId wallets = world.endpoints.registered(Facts.MALL, EventType.WALLET_OPENED);
        EndpointId cards = world.endpoints.registered(Facts.MALL, EventType.CARD_BOUND);
        world.endpoints.registered(Facts.TAXI);
        world.news.walletOpened(Facts.MALL);
        assertEquals(List.of(), world.take(), "not routed yet");
        assertEquals(1, world.book.route(10));
        assertEquals(0, world.book.route(10));

        List<Parcel> sent = world.sendAll(OK);
        assertEquals(Set.of(all, wallets), DeliveryWorld.receivers(sent));
        assertEquals(lastEvent().body().text(), sent.get(0).body());
        assertEquals(List.of(), world.take());
        List<DeliveryView> shown = world.door.ofEvent(Facts.MALL, lastEvent().id());
        assertEquals(2, shown.size());
        assertTrue(shown.stream().noneMatch(delivery -> delivery.endpoint().equals(cards)));
        assertEquals(DeliveryStatus.DELIVERED, shown.get(0).status());
        assertEquals(Optional.empty(), shown.get(0).nextAttemptAt());
        assertEquals(
                List.of(new AttemptView(Facts.NOW_IN_MILLIS, 12, AttemptResult.DELIVERED, Optional.of(204))),
                shown.get(0).attempts());
    }

    @Test
    void triesTenTimesInMoreThanThreeDaysAndGivesUp() {
        world.endpoints.registered(Facts.MALL);
        world.endpoints.receivers.reached(world.endpoints.registered(Facts.TAXI));
        world.news.walletOpened(Facts.MALL);
        world.book.route(10);
        List<String> pauses =
                List.of("PT0S", "PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");
        for (String text : pauses) {
            Duration pause = Duration.parse(text);
            if (!pause.isZero()) {
                world.later(pause.minusMillis(1));
                assertEquals(List.of(), world.take(), "before " + text);
                world.later(pause.dividedBy(10).plusMillis(1));
            }
            assertEquals(
                    1,
                    world.sendAll(pause.isZero() ? BROKEN : Reply.without(AttemptResult.TIMED_OUT))
                            .size(),
                    text);
        }
        DeliveryView end = only(lastEvent());
        assertEquals(DeliveryStatus.GIVEN_UP, end.status());
        assertEquals(10, end.attempts().size());
        assertEquals(Optional.of(500), end.attempts().get(0).httpStatus());
        assertEquals(AttemptResult.TIMED_OUT, end.attempts().get(9).result());
    }

    @Test
    void keepsTheOrderOfAnObjectAtEachEndpoint() {
        EndpointId well = world.endpoints.registered(Facts.MALL);
        EndpointId ill = world.endpoints.registered(Facts.MALL);
        world.news.cardBound(Facts.MALL);
        world.news.cardUnbound(Facts.MALL);
        world.news.walletOpened(Facts.MALL);
        world.book.route(10);
        List<Parcel> first = world.take();
        assertEquals(4, first.size(), "bound and the wallet at both; unbound waits");
        first.forEach(parcel -> world.finish(parcel, parcel.receiver().id().equals(ill) ? BROKEN : OK));
        assertEquals(List.of(well), endpointsOf(world.sendAll(OK)));
        world.later(Duration.ofSeconds(6));
        assertEquals(2, world.sendAll(OK).size(), "bound again, and the wallet");
        assertEquals(List.of(ill), endpointsOf(world.sendAll(OK)));
        assertEquals(List.of(), world.take());
    }

    @Test
    void goesOnWithTheNextEventOfAnObjectWhenOneIsGivenUp() {
        EndpointId id = world.endpoints.registered(Facts.MALL);
        world.news.cardBound(Facts.MALL);
        world.news.cardUnbound(Facts.MALL);
        world.book.route(10);
        for (int attempt = 0; attempt < 10; attempt++) {
            assertEquals(1, world.sendAll(BROKEN).size());
            world.endpoints.receivers.reached(id);
            world.later(Duration.ofDays(2));
        }
        assertTrue(world.take().get(0).body().contains("card.unbound"));
    }

    @Test
    void waitsForAnEarlierEventThatIsNotRoutedYet() {
        world.endpoints.registered(Facts.MALL);
        world.news.cardBound(Facts.MALL);
        world.news.cardUnbound(Facts.MALL);
        EventView unbound = lastEvent();
        // As if another node held the first one while this one routed the second.
        world.rows.add(new Delivery(
                world.endpoints
                        .receivers
                        .wanting(Facts.MALL, EventType.CARD_UNBOUND)
                        .get(0),
                unbound,
                world.endpoints.now));
        assertEquals(List.of(), world.take());
    }

    @Test
    void leavesAnEventToTheNodeThatTookItUntilTheLeaseEnds() {
        world.endpoints.registered(Facts.MALL);
        world.news.walletOpened(Facts.MALL);
        world.book.route(10);
        Parcel taken = world.take().get(0);
        world.later(DeliveryWorld.LEASE.minusMillis(1));
        assertEquals(List.of(), world.take());
        world.later(Duration.ofMillis(1));
        Parcel takenOver = world.take().get(0);
        assertEquals(taken.body(), takenOver.body());
        world.finish(takenOver, OK);
        world.finish(taken, BROKEN);
        assertEquals(DeliveryStatus.DELIVERED, only(lastEvent()).status());
        assertEquals(2, only(lastEvent()).attempts().size());
    }

    @Test
    void takesNoMoreThanAnEndpointMayHave() {
        EndpointId slow = world.endpoints.registered(Facts.MALL, EventType.CONSUMPTION_SUCCEEDED);
        EndpointId quick = world.endpoints.registered(Facts.MALL, EventType.WALLET_OPENED);
        world.news.paid(Facts.MALL, Facts.MALL, Facts.MALL);
        world.news.walletOpened(Facts.MALL);
        world.book.route(10);
        Load load = new Load(4, 2);
        assertEquals(List.of(slow, slow, quick), endpointsOf(world.book.take(load.free(), load)));
        assertEquals(Set.of(slow), load.busy());
        assertEquals(1, load.free());
        assertEquals(List.of(), world.book.take(load.free(), load));
        load.ended(slow);
        assertEquals(List.of(slow), endpointsOf(world.book.take(load.free(), load)));
    }

    @Test
    void givesUpWhatGoesToAnEndpointThatIsGone() {
        EndpointId id = world.endpoints.registered(Facts.MALL);
        world.news.walletOpened(Facts.MALL);
        world.news.walletOpened(Facts.MALL);
        world.book.route(10);
        Parcel first = world.take().get(0);
        world.finish(first, Reply.of(410));
        assertEquals(
                Optional.of(DisabledBecause.GONE),
                world.endpoints.endpoints.endpoint(Facts.MALL, id).disabledBecause());
        world.later(DeliveryWorld.LEASE);
        assertEquals(List.of(), world.take());
        world.news.walletOpened(Facts.MALL);
        world.book.route(10);
        assertEquals(List.of(), world.door.ofEvent(Facts.MALL, lastEvent().id()));
        for (EventView event : world.events.all().subList(0, 2)) {
            assertEquals(DeliveryStatus.GIVEN_UP, only(event).status());
        }
    }

    @Test
    void sendsAnEventAgain() {
        world.endpoints.registered(Facts.MALL);
        world.news.walletOpened(Facts.MALL);
        EventView event = lastEvent();
        assertEquals(event, world.door.redeliver(Facts.MALL, event.id()));
        assertEquals(List.of(), world.take(), "it comes by itself");
        world.book.route(10);
        world.sendAll(OK);
        EndpointId late = world.endpoints.registered(Facts.MALL);
        world.door.redeliver(Facts.MALL, event.id());
        List<Parcel> again = world.sendAll(BROKEN);
        assertEquals(2, again.size());
        assertTrue(DeliveryWorld.receivers(again).contains(late));
        world.later(Duration.ofSeconds(6));
        assertEquals(2, world.sendAll(OK).size(), "by the schedule, from its beginning");
        refuses(EscrowRefusal.EVENT_UNKNOWN, () -> world.door.redeliver(Facts.TAXI, event.id()));
        refuses(EscrowRefusal.EVENT_UNKNOWN, () -> world.door.redeliver(Facts.MALL, EventId.next()));
        refuses(EscrowRefusal.EVENT_UNKNOWN, () -> world.door.ofEvent(Facts.TAXI, event.id()));
    }

    @Test
    void sendsATimeAgainToOneEndpoint() {
        EndpointId id = world.endpoints.registered(Facts.MALL, EventType.WALLET_OPENED);
        world.endpoints.registered(Facts.MALL);
        world.endpoints.registered(Facts.TAXI);
        Instant start = world.endpoints.now;
        world.news.walletOpened(Facts.MALL);
        world.news.walletOpened(Facts.TAXI);
        world.news.cardBound(Facts.MALL);
        world.later(Duration.ofHours(1));
        world.news.walletOpened(Facts.MALL);
        world.book.route(10);
        world.sendAll(OK);

        assertEquals(new Redelivery(1, Optional.empty()), redeliver(id, start, start.plusSeconds(3599)));
        assertEquals(List.of(id), endpointsOf(world.sendAll(OK)));
        assertEquals(new Redelivery(2, Optional.empty()), redeliver(id, start, start.plusSeconds(3600)));
        assertEquals(List.of(id, id), endpointsOf(world.sendAll(OK)));
        refuses(EscrowRefusal.VALIDATION_FAILED, () -> redeliver(id, start, start.minusMillis(1)));
        refuses(
                EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN,
                () -> world.door.redeliver(Facts.TAXI, id, start, start.plusSeconds(1)));
        world.endpoints.receivers.gone(id);
        refuses(EscrowRefusal.WEBHOOK_ENDPOINT_DISABLED, () -> redeliver(id, start, start.plusSeconds(1)));
    }

    @Test
    void sendsSoMuchAtOnceAndTellsWhereToGoOn() {
        EndpointId id = world.endpoints.registered(Facts.MALL);
        Instant start = world.endpoints.now;
        PlatformNo[] all = new PlatformNo[Deliveries.MOST_OF_RANGE];
        Arrays.fill(all, Facts.MALL);
        world.news.paid(all);
        world.later(Duration.ofSeconds(5));
        world.news.paid(Facts.MALL);
        world.book.route(1000);
        Redelivery first = redeliver(id, start, start.plusSeconds(5));
        assertEquals(new Redelivery(all.length, Optional.of(start.plusSeconds(5))), first);
        assertEquals(new Redelivery(1, Optional.empty()), redeliver(id, start.plusSeconds(5), start.plusSeconds(5)));
    }

    private Redelivery redeliver(EndpointId id, Instant from, Instant to) {
        return world.door.redeliver(Facts.MALL, id, from, to);
    }

    @Test
    void goesOnlyWhereItMay() {
        assertEquals(Set.of(DeliveryStatus.DELIVERED, DeliveryStatus.GIVEN_UP), DeliveryStatus.PENDING.next());
        assertEquals(Set.of(DeliveryStatus.PENDING), DeliveryStatus.DELIVERED.next());
        assertEquals(Set.of(DeliveryStatus.PENDING), DeliveryStatus.GIVEN_UP.next());
    }

    @Test
    void readsPausesAndRefusesNonsense() {
        for (List<String> bad : List.of(List.<String>of(), List.of("5"), List.of("-PT1S"), List.of("P31D"))) {
            assertThrows(IllegalStateException.class, () -> new DeliverySchedule(bad, DeliveryWorld.LEASE));
        }
        var schedule = new DeliverySchedule(List.of("PT1S", " PT10S"), DeliveryWorld.LEASE);
        assertEquals(Duration.ofSeconds(1), schedule.first());
        for (int round = 0; round < 100; round++) {
            Duration pause = schedule.pauseBefore(1).orElseThrow();
            assertFalse(pause.compareTo(Duration.ofSeconds(10)) < 0 || pause.compareTo(Duration.ofSeconds(11)) >= 0);
        }
        assertEquals(Optional.empty(), schedule.pauseBefore(2));
    }

    private static List<EndpointId> endpointsOf(List<Parcel> parcels) {
        List<EndpointId> ids = new ArrayList<>();
        parcels.forEach(parcel -> ids.add(parcel.receiver().id()));
        return ids;
    }

    private static void refuses(EscrowRefusal code, Executable call) {
        assertEquals(code, assertThrows(Refusal.class, call).code());
    }
}
