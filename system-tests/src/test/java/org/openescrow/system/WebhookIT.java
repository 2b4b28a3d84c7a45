package org.openescrow.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.Consumption;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.webhook.WebhookNotGenuine;
import org.openescrow.client.webhook.WebhookVerifier;

/** A platform is told what happens to its objects, whatever happens to us, to it and between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("launcher")
@Order(Turn.WITH_RECEIVERS)
class WebhookIT {
    private RunningSystem system;
    private Receiver receiver;
    private Marketplace shop;
    private Subscriber subscriber;

    @BeforeAll
    void start() throws IOException {
        system = RunningSystem.lent(Subscriber.ALLOWING_LOOPBACK);
        receiver = new Receiver();
        shop = Marketplace.admitted(system);
        subscriber = new Subscriber(shop, receiver);
    }

    @AfterAll
    void stop() {
        receiver.close();
    }

    @Test
    void aPlatformIsToldOfAllThatHappens() {
        Subscriber.Endpoint endpoint = subscriber.registered("/story");
        var customer = shop.customer(5_000);
        Consumption paid = bought(customer, 1_200);
        JsonObject unbound = Subscriber.json(shop.client.send("DELETE", "/agreements/" + customer.agreementNo(), null));
        receiver.awaitTypes(
                "/story",
                Set.of("wallet.opened", "card.bound", "recharge.succeeded", "consumption.succeeded", "card.unbound"));

        WebhookVerifier verifier = WebhookVerifier.of(endpoint.secret());
        receiver.at("/story").forEach(hook -> hook.verify(verifier));
        JsonObject purchase = subscriber.only("/story", "consumption.succeeded").data();
        assertEquals(subscriber.got("/consumptions/" + paid.id()), purchase);
        JsonObject recharge = subscriber.only("/story", "recharge.succeeded").data();
        assertEquals(subscriber.got("/recharges/" + recharge.getString("id")), recharge);
        assertEquals(unbound, subscriber.only("/story", "card.unbound").data());
        assertEquals(
                customer.wallet().id(),
                subscriber.only("/story", "wallet.opened").data().getString("id"));

        assertShown(subscriber.only("/story", "consumption.succeeded").id(), endpoint);
    }

    private Consumption bought(Marketplace.Customer customer, long fen) {
        var purchase = new NewConsumption(
                Marketplace.number("c"), customer.wallet().id(), shop.merchant().id(), Money.fen(fen), "apples");
        return shop.client.consume(purchase).execute();
    }

    /** In the list of events, and with its delivery. */
    private void assertShown(String id, Subscriber.Endpoint endpoint) {
        Await.until(
                "the delivery is known",
                Duration.ofSeconds(30),
                () -> subscriber.delivery(id, endpoint).getString("status").equals("DELIVERED"));
        JsonObject attempt =
                subscriber.delivery(id, endpoint).getJsonArray("attempts").getJsonObject(0);
        assertEquals("DELIVERED", attempt.getString("result"));
        assertEquals(204, attempt.getInt("httpStatus"));
        assertEquals(
                id,
                subscriber
                        .got("/events?type=consumption.succeeded&limit=1")
                        .getJsonArray("data")
                        .getJsonObject(0)
                        .getString("id"));
        assertEquals(
                1,
                subscriber
                        .got("/events?type=platform.approved")
                        .getJsonArray("data")
                        .size());
    }

    @Test
    void whatFailsIsSentAgainInTheOrderOfItsObject() {
        AtomicInteger failures = new AtomicInteger(2);
        receiver.answer =
                hook -> hook.path().equals("/ill") && hook.type().equals("card.bound") && failures.getAndDecrement() > 0
                        ? 500
                        : 204;
        Subscriber.Endpoint endpoint = subscriber.registered("/ill", "card.bound", "card.unbound");
        var customer = shop.customer(0);
        shop.client.terminateAgreement(customer.agreementNo()).execute();
        receiver.await("/ill", "card.unbound", 1);
        List<Receiver.Hook> all = receiver.at("/ill");
        assertEquals(
                List.of("card.bound", "card.bound", "card.bound", "card.unbound"),
                all.stream().map(Receiver.Hook::type).toList());
        assertEquals(1, all.stream().limit(3).map(Receiver.Hook::id).distinct().count(), "one event, one id");
        assertEquals(
                List.of(1, 2),
                List.of(all.get(0).json().getInt("sequence"), all.get(3).json().getInt("sequence")));
        JsonObject delivery = subscriber.delivery(all.get(0).id(), endpoint);
        assertEquals(3, delivery.getJsonArray("attempts").size());
        assertEquals(500, delivery.getJsonArray("attempts").getJsonObject(0).getInt("httpStatus"));
    }

    @Test
    void nobodyFollowsARedirect() {
        receiver.answer = hook -> hook.path().equals("/moved") ? 302 : 204;
        Subscriber.Endpoint endpoint = subscriber.registered("/moved", "wallet.opened");
        shop.wallet(shop.person());
        List<Receiver.Hook> hooks = receiver.await("/moved", "wallet.opened", 2);
        assertEquals(List.of(), receiver.at("/elsewhere"));
        assertEquals(
                "REDIRECTED",
                subscriber
                        .delivery(hooks.get(0).id(), endpoint)
                        .getJsonArray("attempts")
                        .getJsonObject(0)
                        .getString("result"));
        subscriber.deleted(endpoint);
    }

    @Test
    void aSecretIsToldOnceAndRotated() throws IOException {
        ApiRequest request = ApiRequest.of("POST", "/webhook-endpoints", subscriber.body("/rotated", "wallet.opened"));
        ApiResponse first = shop.client.send(request);
        Subscriber.Endpoint endpoint = Subscriber.endpoint("/rotated", first);
        ApiResponse replayed = shop.client.send(request);
        assertEquals(first.body(), replayed.body());
        assertEquals("true", replayed.header("Idempotency-Replayed").orElse(""));
        assertFalse(subscriber.got("/webhook-endpoints/" + endpoint.id()).containsKey("secret"));
        assertFalse(subscriber.got("/webhook-endpoints").toString().contains("whsec_"));

        String path = "/webhook-endpoints/" + endpoint.id() + "/secret-rotation";
        String next = Subscriber.json(shop.client.send("POST", path, null)).getString("secret");
        assertNotEquals(endpoint.secret(), next);
        shop.wallet(shop.person());
        Receiver.Hook hook = receiver.await("/rotated", "wallet.opened", 1).get(0);
        assertEquals(2, hook.signatures().split(" ", -1).length);
        hook.verify(WebhookVerifier.of(endpoint.secret()));
        hook.verify(WebhookVerifier.of(next));
        WebhookVerifier other = WebhookVerifier.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThrows(WebhookNotGenuine.class, () -> hook.verify(other));
        assertStandsNowhere(endpoint.secret(), next);
    }

    /** Not in the database's files, not in a log. */
    private void assertStandsNowhere(String... secrets) throws IOException {
        boolean urlFound = false;
        try (Stream<Path> files = Files.walk(system.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = content(file);
                urlFound |= content.contains("/rotated");
                for (String secret : secrets) {
                    assertFalse(content.contains(secret), () -> "a secret stands in " + file);
                }
            }
        }
        assertTrue(urlFound, "looked where the endpoint is kept");
    }

    private static String content(Path file) throws IOException {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (NoSuchFileException passed) {
            // The database and the queue make files and take them away while we look.
            return "";
        }
    }

    @Test
    void whatWasMissedIsSentAgain() {
        receiver.answer = hook -> hook.path().equals("/gone") ? 410 : 204;
        Subscriber.Endpoint endpoint = subscriber.registered("/gone", "wallet.opened");
        shop.wallet(shop.person());
        String first = receiver.await("/gone", "wallet.opened", 1).get(0).id();
        Await.until("it is disabled", Duration.ofSeconds(30), () -> subscriber
                .got("/webhook-endpoints/" + endpoint.id())
                .getString("status")
                .equals("DISABLED"));
        assertEquals(
                "GONE", subscriber.got("/webhook-endpoints/" + endpoint.id()).getString("disabledBecause"));
        shop.wallet(shop.person());
        receiver.answer = hook -> 204;
        String base = "/webhook-endpoints/" + endpoint.id();
        String from = subscriber.got("/events/" + first).getString("createdAt");
        String range = "{\"from\":\"" + from + "\",\"to\":\"2999-01-01T00:00:00Z\"}";
        BadInputIT.assertProblem(
                shop.client.send("POST", base + "/redelivery", range), 422, "WEBHOOK_ENDPOINT_DISABLED");
        assertEquals(
                "ACTIVE",
                Subscriber.json(shop.client.send("POST", base + "/activation", null))
                        .getString("status"));
        assertEquals(1, receiver.at("/gone").size());
        assertTrue(Subscriber.json(shop.client.send("POST", base + "/redelivery", range))
                        .getInt("events")
                >= 2);
        receiver.await("/gone", "wallet.opened", 3);
        int before = receiver.at("/gone").size();
        assertEquals(
                200,
                shop.client
                        .send("POST", "/events/" + first + "/redelivery", null)
                        .status());
        receiver.await("/gone", "wallet.opened", before + 1);
    }

    @Test
    void aKillBetweenCommitAndDeliveryLosesNothing() throws IOException {
        CountDownLatch hold = new CountDownLatch(1);
        receiver.answer = hook -> held(hold);
        subscriber.registered("/killed", "wallet.opened", "consumption.succeeded");
        var customer = shop.customer(1_000);
        Receiver.Hook cutOff = receiver.await("/killed", "wallet.opened", 1).get(0);
        bought(customer, 1);

        system.kill();
        receiver.answer = hook -> 204;
        hold.countDown();
        system.startAgain();

        receiver.await("/killed", "consumption.succeeded", 1);
        List<Receiver.Hook> again = receiver.await("/killed", "wallet.opened", 2);
        assertEquals(cutOff.id(), again.get(1).id());
        assertEquals(cutOff.json(), again.get(1).json());
    }

    private static int held(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 500;
    }

    @Test
    void anotherPlatformKnowsNoneOfIt() {
        Subscriber.Endpoint endpoint = subscriber.registered("/mine", "wallet.opened");
        shop.wallet(shop.person());
        String event = receiver.await("/mine", "wallet.opened", 1).get(0).id();
        Marketplace stranger = Marketplace.admitted(system);
        String base = "/webhook-endpoints/" + endpoint.id();
        String range = "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2999-01-01T00:00:00Z\"}";
        String unknown = "WEBHOOK_ENDPOINT_UNKNOWN";
        BadInputIT.assertProblem(stranger.client.send("GET", base, null), 404, unknown);
        BadInputIT.assertProblem(stranger.client.send("DELETE", base, null), 404, unknown);
        BadInputIT.assertProblem(stranger.client.send("POST", base + "/secret-rotation", null), 404, unknown);
        BadInputIT.assertProblem(stranger.client.send("POST", base + "/activation", null), 404, unknown);
        BadInputIT.assertProblem(stranger.client.send("POST", base + "/redelivery", range), 404, unknown);
        BadInputIT.assertProblem(stranger.client.send("GET", "/events/" + event, null), 404, "EVENT_UNKNOWN");
        BadInputIT.assertProblem(
                stranger.client.send("POST", "/events/" + event + "/redelivery", null), 404, "EVENT_UNKNOWN");
        assertEquals(
                0,
                Subscriber.json(stranger.client.send("GET", "/webhook-endpoints", null))
                        .getJsonArray("data")
                        .size());
        assertFalse(stranger.client.send("GET", "/events", null).body().contains(event));
        assertEquals("ACTIVE", subscriber.got(base).getString("status"));
    }
}
