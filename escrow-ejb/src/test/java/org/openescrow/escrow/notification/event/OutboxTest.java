package org.openescrow.escrow.notification.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.story.Facts;
import org.openescrow.payment.refusal.Refusal;

class OutboxTest {
    private final EventWorld world = new EventWorld();
    private final NewsForTests news = world.news();

    @Test
    void recordsNothingForAPlatformWithoutAnEndpointButItsApproval() {
        everything();
        assertEquals(List.of(EventType.PLATFORM_APPROVED), types());
    }

    @Test
    void recordsEverythingForOneThatListens() {
        world.endpoints.registered(Facts.MALL);
        everything();
        assertEquals(
                List.of(
                        EventType.PLATFORM_APPROVED,
                        EventType.WALLET_OPENED,
                        EventType.CARD_BOUND,
                        EventType.CARD_UNBOUND,
                        EventType.RECHARGE_SUCCEEDED,
                        EventType.RECHARGE_FAILED,
                        EventType.CONSUMPTION_SUCCEEDED),
                types());
        assertEquals(7, world.toSend.fired.size());
    }

    private void everything() {
        news.approved(Facts.MALL);
        news.walletOpened(Facts.MALL);
        news.cardBound(Facts.MALL);
        news.cardUnbound(Facts.MALL);
        news.rechargeEnded(Facts.MALL, OrderStatus.SUCCEEDED);
        news.rechargeEnded(Facts.MALL, OrderStatus.FAILED);
        news.paid(Facts.MALL);
    }

    private List<EventType> types() {
        return world.all().stream().map(EventView::type).toList();
    }

    @Test
    void recordsForADisabledEndpointToo() {
        world.endpoints.receivers.gone(world.endpoints.registered(Facts.MALL));
        news.walletOpened(Facts.MALL);
        assertEquals(1, world.all().size());
    }

    @Test
    void numbersTheEventsOfOneObject() {
        world.endpoints.registered(Facts.MALL);
        news.cardBound(Facts.MALL);
        news.walletOpened(Facts.MALL);
        news.cardUnbound(Facts.MALL);
        assertEquals(
                List.of(1, 1, 2), world.all().stream().map(EventView::sequence).toList());
        assertEquals(NewsForTests.CARD.value(), world.all().get(2).objectId());
    }

    @Test
    void recordsManyPurchasesWithOneStatement() {
        world.endpoints.registered(Facts.MALL);
        news.paid(Facts.TAXI, Facts.TAXI);
        assertEquals(0, world.rows.statements, "nobody of these listens");
        news.paid(Facts.MALL, Facts.TAXI, Facts.MALL);
        assertEquals(1, world.rows.statements);
        assertEquals(2, world.all().size());
    }

    @Test
    void asksOnceASecondWhetherAPlatformStillListens() {
        world.endpoints.registered(Facts.MALL);
        news.paid(Facts.MALL);
        news.paid(Facts.MALL);
        assertEquals(1, world.endpoints.lookUps());
        world.endpoints.now = world.endpoints.now.plus(Duration.ofSeconds(1));
        news.paid(Facts.MALL);
        assertEquals(2, world.endpoints.lookUps());
        assertEquals(3, world.all().size());
    }

    @Test
    void missesNothingOfAPlatformThatHasJustBegunToListen() {
        news.paid(Facts.TAXI);
        world.endpoints.registered(Facts.TAXI);
        news.paid(Facts.TAXI);
        assertEquals(1, world.all().size());
    }

    @Test
    void tellsTheObjectAsTheApiDoes() {
        world.endpoints.registered(Facts.MALL);
        news.cardBound(Facts.MALL);
        EventView event = world.all().get(0);
        assertEquals(
                "{\"id\":\"" + event.id() + "\",\"type\":\"card.bound\",\"createdAt\":\"2026-01-02T03:04:05.678Z\","
                        + "\"sequence\":1,\"data\":{\"agreementNo\":\"AG0000000000000018\",\"walletId\":\""
                        + Facts.WALLET.id()
                        + "\",\"maskedCardNo\":\"6222 **** **** 0128\",\"status\":\"ACTIVE\","
                        + "\"signedAt\":\"2026-01-02T03:04:05.678Z\"}}",
                event.body().text());
        assertFalse(event.toString().contains("6222"));
    }

    @Test
    void showsAPlatformItsOwnNewestFirst() {
        world.endpoints.registered(Facts.MALL);
        world.endpoints.registered(Facts.TAXI);
        news.walletOpened(Facts.MALL);
        news.walletOpened(Facts.TAXI);
        news.cardBound(Facts.MALL);
        List<EventView> all = world.all();
        assertEquals(List.of(all.get(2), all.get(0)), page(Optional.empty(), Optional.empty(), 5));
        assertEquals(List.of(all.get(2)), page(Optional.empty(), Optional.empty(), 1));
        assertEquals(
                List.of(all.get(0)),
                page(Optional.empty(), Optional.of(all.get(2).id()), 5));
        assertEquals(List.of(all.get(0)), page(Optional.of(EventType.WALLET_OPENED), Optional.empty(), 5));
        assertEquals(all.get(0), world.events.event(Facts.MALL, all.get(0).id()));
        assertEquals(
                EscrowRefusal.EVENT_UNKNOWN,
                assertThrows(
                                Refusal.class,
                                () -> world.events.event(Facts.TAXI, all.get(0).id()))
                        .code());
    }

    private List<EventView> page(Optional<EventType> type, Optional<EventId> after, int limit) {
        return world.events.events(Facts.MALL, type, after, limit);
    }
}
