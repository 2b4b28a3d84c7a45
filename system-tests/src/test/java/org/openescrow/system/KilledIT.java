package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.EscrowUnreachable;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.order.Recharge;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.micro.demo.Identity;

/** The JVM is killed between the bank's debit and its callback. */
@Tag("launcher")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class KilledIT {
    private static final long AMOUNT = 30_000;

    private RunningSystem system;
    private Marketplace shop;

    @BeforeAll
    void start() throws IOException {
        system = RunningSystem.start("killed");
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @BeforeEach
    void admit() {
        shop = Marketplace.admitted(system);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aRechargeWhoseCallbackWasCutOffSucceedsOnceAfterTheRestart() throws Exception {
        Marketplace.Customer customer = shop.customer(0);
        long cardBefore = cardBalance(shop, customer);
        // The bank takes the money at once and would call back much later: the JVM does not live to see it.
        shop.world.nextDebits("CALLBACK_LATE", 1, 600_000);
        Recharge recharge = shop.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(AMOUNT)))
                .execute();
        Await.until(
                "the bank has debited the card",
                Duration.ofSeconds(30),
                () -> cardBalance(shop, customer) == cardBefore - AMOUNT);
        assertEquals(
                OrderStatus.PROCESSING,
                shop.client.recharge(recharge.id()).execute().status());

        system.kill();
        system.startAgain();

        assertEquals(OrderStatus.SUCCEEDED, shop.ended(recharge.id()).status());
        assertEquals(AMOUNT, shop.available(customer.wallet()));
        assertEquals(cardBefore - AMOUNT, cardBalance(shop, customer));
        JsonObject entries = system.desk().entries("RECHARGE", recharge.id());
        assertEquals(2, entries.getJsonArray("data").size());
        assertTrue(system.desk().trialBalance().getBoolean("balanced"));
    }

    /** Killed between the claim of a key and its answer, before and after the effect: the key is taken over. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whatWasBegunUnderAKeyIsDoneOnceAfterTheRestartAndANonceStaysUsed() throws Exception {
        Marketplace.Customer customer = shop.customer(0);
        long cardBefore = cardBalance(shop, customer);
        shop.world.nextRealNames("TIMEOUT_NOT_DONE", 1, 600_000);
        shop.world.nextDebits("TIMEOUT_BUT_DONE", 1, 600_000);
        ApiRequest opening = opening(shop.person());
        ApiRequest recharge = recharge(customer);
        SignedPost used = SignedPost.merchant(shop);
        assertEquals(201, used.send());
        begin(shop, recharge);
        Await.until(
                "the bank has debited the card",
                Duration.ofSeconds(30),
                () -> cardBalance(shop, customer) == cardBefore - AMOUNT);
        begin(shop, opening);
        system.kill();
        system.startAgain();

        assertEquals(401, used.send(), "a nonce serves once, also after a restart");
        assertNotEquals("FINISHED", state(shop, opening));
        JsonObject wallet = ended(shop, opening);
        JsonObject order = ended(shop, recharge);

        assertEquals(OrderStatus.SUCCEEDED, shop.ended(order.getString("id")).status());
        assertEquals(AMOUNT, shop.available(customer.wallet()));
        assertEquals(cardBefore - AMOUNT, cardBalance(shop, customer));
        assertEquals(
                List.of(order.getString("id")),
                shop.client.send("GET", "/recharges", null).json().list("data", row -> row.text("id")));
        assertEquals(
                List.of(wallet.getString("id"), customer.wallet().id()),
                shop.client.send("GET", "/wallets", null).json().list("data", row -> row.text("id")));
        assertEquals("FINISHED", state(shop, opening));
    }

    /** Sends it and leaves it running: nobody lives to answer. */
    private static void begin(Marketplace shop, ApiRequest request) {
        Thread caller = new Thread(() -> {
            try {
                shop.client.send(request);
            } catch (EscrowUnreachable expected) {
                // The one who would have answered is dead.
            }
        });
        caller.setDaemon(true);
        caller.start();
        Await.until("it has begun", Duration.ofSeconds(30), () -> state(shop, request)
                .equals("RUNNING"));
    }

    private static String state(Marketplace shop, ApiRequest request) {
        ApiResponse answer = shop.client.send(
                "GET", "/idempotency-keys/" + request.idempotencyKey().orElseThrow(), null);
        return answer.status() == 404 ? "" : answer.json().text("state");
    }

    /** The same request until it is answered: the claim of the dead holds for 30 seconds. */
    private static JsonObject ended(Marketplace shop, ApiRequest request) {
        Await.until(
                "the key is taken over",
                Duration.ofMinutes(2),
                () -> shop.client.send(request).status() == 201);
        return Json.createReader(new StringReader(shop.client.send(request).body()))
                .readObject();
    }

    private static ApiRequest opening(Identity user) {
        return ApiRequest.of(
                "POST",
                "/wallets",
                "{\"userNo\":\"" + Marketplace.number("u") + "\",\"name\":\"" + user.name() + "\",\"idCardNo\":\""
                        + user.idCardNo() + "\",\"mobile\":\"" + user.mobile() + "\"}");
    }

    private static ApiRequest recharge(Marketplace.Customer customer) {
        return ApiRequest.of(
                "POST",
                "/recharges",
                "{\"orderNo\":\"" + Marketplace.number("r") + "\",\"walletId\":\""
                        + customer.wallet().id() + "\",\"agreementNo\":\"" + customer.agreementNo()
                        + "\",\"amount\":{\"value\":" + AMOUNT + ",\"currency\":\"CNY\"}}");
    }

    /** One request to register a merchant, signed once, to be sent as often as one likes. */
    private record SignedPost(URI target, Map<String, String> headers, String body) {
        static SignedPost merchant(Marketplace shop) {
            URI target = shop.system.base().resolve("/escrow/v1/merchants");
            String body = "{\"merchantNo\":\"" + Marketplace.number("m") + "\",\"name\":\"晨光书店\"}";
            var signer = HttpRequestSigner.of(shop.keyId, shop.key);
            return new SignedPost(
                    target,
                    signer.sign("POST", target, body.getBytes(StandardCharsets.UTF_8), Marketplace.number("k")),
                    body);
        }

        int send() throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(target).header("Content-Type", "application/json");
            headers.forEach(request::header);
            return HttpClient.newHttpClient()
                    .send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static long cardBalance(Marketplace shop, Marketplace.Customer customer) {
        return shop.world
                .card(customer.identity().cardNo())
                .getJsonNumber("balance")
                .longValueExact();
    }
}
