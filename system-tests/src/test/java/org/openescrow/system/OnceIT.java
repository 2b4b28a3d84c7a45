package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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
import org.openescrow.client.platform.Merchant;

/** The same request again, one after the other and all at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceIT {
    private static final int CALLERS = 16;

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
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calls.add(call);
            }
            Set<String> outcomes = new TreeSet<>();
            for (Future<String> done : callers.invokeAll(calls)) {
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
