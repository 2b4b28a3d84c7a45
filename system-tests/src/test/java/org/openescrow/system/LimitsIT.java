package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.json.Answer;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.wallet.Wallet;
import org.openescrow.micro.demo.Identity;

/** The limits of a wallet's tier, with the money to go over them. */
class LimitsIT {
    /** What a wallet of the sandbox's people may pay in a year: 200,000 yuan. */
    private static final long A_YEAR = 20_000_000;

    private static final long MOST_OF_ONE_ORDER = 5_000_000;
    private static final int CALLERS = 64;
    /** A twentieth of the year. */
    private static final long PRICE = 1_000_000;

    private final Marketplace shop = Marketplace.admitted(RunningSystem.shared());
    private final String merchant = shop.merchant().id();

    @Test
    void asManyPurchasesAtOnceAsTheLimitAllowsAndNotOneMore() throws Exception {
        Wallet wallet = rich();
        List<ApiResponse> answers = OnceIT.together(CALLERS, () -> shop.client.send(purchase(wallet, PRICE)));

        long paid = answers.stream().filter(answer -> answer.status() == 201).count();
        assertEquals(A_YEAR / PRICE, paid);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> BadInputIT.assertProblem(answer, 422, "WALLET_LIMIT_EXCEEDED"));
        assertEquals(5 * MOST_OF_ONE_ORDER - A_YEAR, shop.available(wallet));
        assertYear(wallet, A_YEAR);
    }

    @Test
    void aRefusedPurchaseLeavesNoUseAndTheSameOneCountsOnce() throws Exception {
        Wallet wallet = shop.wallet(shop.person());
        assertYear(wallet, 0);
        ApiRequest first = purchase(wallet, 1);
        BadInputIT.assertProblem(shop.client.send(first), 422, "INSUFFICIENT_FUNDS");
        assertYear(wallet, 0);

        Wallet payer = shop.customer(10_000).wallet();
        ApiRequest purchase = purchase(payer, 300);
        List<ApiResponse> answers = OnceIT.together(8, () -> shop.client.send(purchase));
        answers.forEach(answer -> assertEquals(201, answer.status(), answer.body()));
        assertEquals(
                201,
                shop.client
                        .send(purchase.withIdempotencyKey(Marketplace.number("k")))
                        .status());
        assertYear(payer, 300);
    }

    @Test
    void theDetailSaysWhichLimitAndWhatIsLeft() {
        Wallet wallet = rich();
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    201, shop.client.send(purchase(wallet, MOST_OF_ONE_ORDER)).status());
        }
        assertEquals(
                201, shop.client.send(purchase(wallet, MOST_OF_ONE_ORDER - 7)).status());
        var problem = BadInputIT.assertProblem(shop.client.send(purchase(wallet, 8)), 422, "WALLET_LIMIT_EXCEEDED");
        assertEquals("The wallet's limit a year is 20000000 fen; 7 fen are left.", problem.getString("detail"));
        assertEquals(
                "OVER_YEAR", problem.getJsonArray("errors").getJsonObject(0).getString("code"));
        assertEquals(201, shop.client.send(purchase(wallet, 7)).status());
    }

    /** Someone with a quarter more than the year's limit in the wallet. */
    private Wallet rich() {
        Identity identity = Identity.random(new SecureRandom());
        shop.world.create(identity, 5 * MOST_OF_ONE_ORDER);
        Wallet wallet = shop.wallet(identity);
        String agreementNo = shop.agreement(wallet, identity);
        for (int i = 0; i < 5; i++) {
            String id = shop.client
                    .recharge(new NewRecharge(
                            Marketplace.number("r"), wallet.id(), agreementNo, Money.fen(MOST_OF_ONE_ORDER)))
                    .execute()
                    .id();
            assertEquals(OrderStatus.SUCCEEDED, shop.ended(id).status());
        }
        return wallet;
    }

    private ApiRequest purchase(Wallet wallet, long fen) {
        var order = new NewConsumption(Marketplace.number("c"), wallet.id(), merchant, Money.fen(fen), "");
        return ApiRequest.of("POST", "/consumptions", order.toJson().text());
    }

    private void assertYear(Wallet wallet, long used) {
        ApiResponse response = shop.client.send("GET", "/wallets/" + wallet.id() + "/limits", null);
        assertEquals(200, response.status(), response.body());
        Answer limits = response.json();
        assertEquals("CLASS_III", limits.text("tier"));
        assertEquals(wallet.id(), limits.text("walletId"));
        String year =
                "{\"limit\":\"YEAR\",\"most\":" + A_YEAR + ",\"used\":" + used + ",\"left\":" + (A_YEAR - used) + "}";
        assertTrue(response.body().contains(year), response.body());
        assertTrue(response.body().contains("{\"limit\":\"DAY\",\"used\":" + used + "}"), response.body());
    }
}
