package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.json.Answer;
import org.openescrow.client.platform.Merchant;

/** The same request again, one after the other and all at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceIT {
    private static final int CALLERS = 16;
    private static final int MANY = 64;

    private final RunningSystem system = RunningSystem.shared();
    private Marketplace shop;
    private Merchant merchant;

    @BeforeAll
    void aShop() {
        shop = Marketplace.admitted(system);
        merchant = shop.merchant();
    }

    @Test
    void theSameKeyGivesTheSameAnswerAgain() {
        var customer = shop.customer(1_000);
        ApiRequest request = consumption(customer, Marketplace.number("c"), 300);
        ApiResponse first = shop.client.send(request);
        ApiResponse again = shop.client.send(request);
        assertEquals(201, first.status());
        assertEquals(first.body(), again.body());
        assertEquals("true", again.header("Idempotency-Replayed").orElse(""));
        assertEquals(700, shop.available(customer.wallet()));
    }

    @Test
    void aRefusalIsRepeatedToo() {
        var customer = shop.customer(100);
        ApiRequest request = consumption(customer, Marketplace.number("c"), 300);
        BadInputIT.assertProblem(shop.client.send(request), 422, "INSUFFICIENT_FUNDS");
        ApiResponse again = shop.client.send(request);
        assertEquals(422, again.status());
        assertEquals("true", again.header("Idempotency-Replayed").orElse(""));
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        var customer = shop.customer(1_000);
        ApiRequest request = consumption(customer, Marketplace.number("c"), 300);
        shop.client.send(request);
        ApiRequest other = consumption(customer, Marketplace.number("c"), 400)
                .withIdempotencyKey(request.idempotencyKey().orElseThrow());
        BadInputIT.assertProblem(shop.client.send(other), 422, "IDEMPOTENCY_KEY_REUSED");
        assertEquals(700, shop.available(customer.wallet()));
    }

    @Test
    void theSameOrderNumberIsTheSameOrderOrNone() {
        var customer = shop.customer(1_000);
        String orderNo = Marketplace.number("c");
        ApiResponse first = shop.client.send(consumption(customer, orderNo, 300));
        ApiResponse sameAgain = shop.client.send(consumption(customer, orderNo, 300));
        assertEquals(first.body(), sameAgain.body());
        BadInputIT.assertProblem(shop.client.send(consumption(customer, orderNo, 301)), 409, "ORDER_NO_REUSED");
        assertEquals(700, shop.available(customer.wallet()));

        String rechargeNo = Marketplace.number("r");
        shop.client.send(recharge(customer, rechargeNo, 50));
        BadInputIT.assertProblem(shop.client.send(recharge(customer, rechargeNo, 51)), 409, "ORDER_NO_REUSED");
    }

    @Test
    void oneKeyFromManyCallersAtOnceHasOneEffect() throws Exception {
        var customer = shop.customer(10_000);
        ApiRequest request = consumption(customer, Marketplace.number("c"), 300);
        Set<String> outcomes = atOnce(() -> {
            ApiResponse response = shop.client.send(request);
            return response.status() == 201 ? "201" : response.json().text("code");
        });
        assertTrue(Set.of("201", "IDEMPOTENCY_KEY_IN_USE").containsAll(outcomes), outcomes.toString());
        assertTrue(outcomes.contains("201"));
        assertEquals(9_700, shop.available(customer.wallet()));
    }

    /** Steps with the authority between them: all but the first hear that it is still running, or get its answer. */
    @Test
    void oneKeyFromSixtyFourThreadsOpensOneWallet() throws Exception {
        var user = shop.person();
        String userNo = Marketplace.number("u");
        ApiRequest request = ApiRequest.of(
                "POST",
                "/wallets",
                "{\"userNo\":\"" + userNo + "\",\"name\":\"" + user.name() + "\",\"idCardNo\":\"" + user.idCardNo()
                        + "\",\"mobile\":\"" + user.mobile() + "\"}");
        List<ApiResponse> answers = together(MANY, () -> shop.client.send(request));
        onceAmong(answers);
        assertEquals(1, shop.client.walletsOfUser(userNo).execute().data().size());
    }

    @Test
    void oneKeyFromSixtyFourThreadsPaysOnce() throws Exception {
        var customer = shop.customer(10_000);
        ApiRequest request = consumption(customer, Marketplace.number("c"), 300);
        onceAmong(together(MANY, () -> shop.client.send(request)));
        assertEquals(9_700, shop.available(customer.wallet()));
    }

    private static void onceAmong(List<ApiResponse> answers) {
        int first = 0;
        Set<String> bodies = new TreeSet<>();
        for (ApiResponse answer : answers) {
            if (answer.status() == 409) {
                BadInputIT.assertProblem(answer, 409, "IDEMPOTENCY_KEY_IN_USE");
                assertEquals("1", answer.header("Retry-After").orElse(""));
            } else {
                assertEquals(201, answer.status(), answer.body());
                bodies.add(answer.body());
                first += answer.header("Idempotency-Replayed").isPresent() ? 0 : 1;
            }
        }
        assertEquals(1, first, "one did it");
        assertEquals(1, bodies.size(), bodies::toString);
    }

    @Test
    void whatBecameOfALostRequestCanBeAsked() {
        var customer = shop.customer(1_000);
        // A key may hold whatever is visible.
        ApiRequest request = consumption(customer, Marketplace.number("c"), 300)
                .withIdempotencyKey("a/b?c=%41;d#" + Marketplace.number("k"));
        String path = "/idempotency-keys/" + encoded(request);
        BadInputIT.assertProblem(shop.client.send("GET", path, null), 404, "IDEMPOTENCY_KEY_UNKNOWN");
        ApiResponse paid = shop.client.send(request);

        Answer known = shop.client.send("GET", path, null).json();
        assertEquals("FINISHED", known.text("state"));
        assertEquals(request.idempotencyKey().orElseThrow(), known.text("idempotencyKey"));
        assertEquals(201, known.whole("status"));
        assertEquals(paid.json().text("id"), known.object("body").text("id"));
        Marketplace stranger = Marketplace.admitted(system);
        BadInputIT.assertProblem(stranger.client.send("GET", path, null), 404, "IDEMPOTENCY_KEY_UNKNOWN");
    }

    @Test
    void aRefusalThatWasLostCanBeAsked() {
        ApiRequest request = consumption(shop.customer(0), Marketplace.number("c"), 300);
        shop.client.send(request);
        Answer known = shop.client
                .send("GET", "/idempotency-keys/" + encoded(request), null)
                .json();
        assertEquals(422, known.whole("status"));
        assertEquals("INSUFFICIENT_FUNDS", known.object("body").text("code"));
    }

    private static String encoded(ApiRequest request) {
        return URLEncoder.encode(request.idempotencyKey().orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void oneOrderNumberFromManyCallersAtOnceHasOneEffect() throws Exception {
        var customer = shop.customer(10_000);
        String orderNo = Marketplace.number("c");
        Set<String> bodies = atOnce(() -> {
            ApiResponse response = shop.client.send(consumption(customer, orderNo, 300));
            return response.status() + response.body();
        });
        assertEquals(1, bodies.size(), bodies.toString());
        assertEquals(9_700, shop.available(customer.wallet()));
    }

    @Test
    void manyPurchasesAtOnceNeverOverdrawTheWallet() throws Exception {
        var customer = shop.customer(1_000);
        Set<String> outcomes = atOnce(() -> {
            ApiResponse response = shop.client.send(consumption(customer, Marketplace.number("c"), 300));
            return response.status() == 201 ? "201" : response.json().text("code");
        });
        assertEquals(Set.of("201", "INSUFFICIENT_FUNDS"), outcomes);
        assertEquals(100, shop.available(customer.wallet()));
    }

    private static Set<String> atOnce(Callable<String> call) throws Exception {
        return new TreeSet<>(together(CALLERS, call));
    }

    /** What each of so many callers at once is answered. */
    static <T> List<T> together(int threads, Callable<T> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            List<T> outcomes = new ArrayList<>();
            for (Future<T> done : callers.invokeAll(Collections.nCopies(threads, call))) {
                outcomes.add(done.get());
            }
            return outcomes;
        } finally {
            callers.shutdownNow();
        }
    }

    private ApiRequest consumption(Marketplace.Customer customer, String orderNo, long fen) {
        return ApiRequest.of(
                "POST",
                "/consumptions",
                "{\"orderNo\":\"" + orderNo + "\",\"walletId\":\""
                        + customer.wallet().id() + "\",\"merchantId\":\"" + merchant.id() + "\",\"amount\":{\"value\":"
                        + fen + ",\"currency\":\"CNY\"}}");
    }

    private static ApiRequest recharge(Marketplace.Customer customer, String orderNo, long fen) {
        return ApiRequest.of(
                "POST",
                "/recharges",
                "{\"orderNo\":\"" + orderNo + "\",\"walletId\":\""
                        + customer.wallet().id() + "\",\"agreementNo\":\"" + customer.agreementNo()
                        + "\",\"amount\":{\"value\":" + fen + ",\"currency\":\"CNY\"}}");
    }
}
