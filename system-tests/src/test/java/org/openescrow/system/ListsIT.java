package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.json.Answer;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.platform.Merchant;
import org.openescrow.client.platform.NewMerchant;

/** Lists in parts, filtered, newest first, of one's own only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsIT {
    private static final int PURCHASES = 7;

    private final RunningSystem system = RunningSystem.shared();
    private final List<String> purchases = new ArrayList<>();
    private Marketplace shop;
    private Marketplace stranger;
    private Marketplace.Customer customer;
    private Merchant books;
    private Merchant tea;
    private String rechargeId;
    private Instant before;
    private Instant after;

    @BeforeAll
    void aHistory() {
        shop = Marketplace.admitted(system);
        stranger = Marketplace.admitted(system);
        before = Instant.now();
        customer = shop.customer(10_000);
        books = shop.merchant();
        tea = shop.client
                .registerMerchant(new NewMerchant(Marketplace.number("m"), "茶馆"))
                .execute();
        for (int fen = 1; fen <= PURCHASES; fen++) {
            Merchant merchant = fen % 2 == 0 ? tea : books;
            purchases.add(shop.client
                    .consume(new NewConsumption(
                            Marketplace.number("c"), customer.wallet().id(), merchant.id(), Money.fen(fen), "三明治"))
                    .execute()
                    .id());
        }
        rechargeId = shop.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(500)))
                .execute()
                .id();
        shop.ended(rechargeId);
        after = Instant.now().plusMillis(1);
        Collections.reverse(purchases);
    }

    @Test
    void consumptionsComeNewestFirstInPartsThatJoinWithoutGap() {
        List<String> read = new ArrayList<>();
        String query = "?limit=3";
        for (int page = 1; page <= 3; page++) {
            ApiResponse answer = get("/consumptions" + query);
            List<String> ids = ids(answer);
            assertEquals(page < 3 ? 3 : 1, ids.size());
            read.addAll(ids);
            String cursor = answer.json().optionalText("nextCursor");
            assertEquals(page == 3, cursor == null);
            query = "?limit=3&after=" + cursor;
        }
        assertEquals(purchases, read);
    }

    @Test
    void consumptionsAreFiltered() {
        String wallet = "walletId=" + customer.wallet().id();
        assertEquals(purchases, ids(get("/consumptions?" + wallet)));
        assertEquals(3, ids(get("/consumptions?merchantId=" + tea.id())).size());
        assertEquals(
                4,
                ids(get("/consumptions?" + wallet + "&merchantId=" + books.id()))
                        .size());
        assertEquals(PURCHASES, ids(get("/consumptions?status=SUCCEEDED")).size());
        assertEquals(List.of(), ids(get("/consumptions?status=FAILED")));
        assertEquals(purchases, ids(get("/consumptions?" + between(before, after))));
        assertEquals(List.of(), ids(get("/consumptions?" + between(after, after.plusSeconds(9)))));
        assertEquals(List.of(), ids(get("/consumptions?" + between(before.minusSeconds(9), before))));
        Instant third = get("/consumptions/" + purchases.get(2)).json().time("createdAt");
        List<String> upToThird = ids(get("/consumptions?" + between(before, third)));
        assertFalse(upToThird.contains(purchases.get(2)), "the end of a period does not belong to it");
        assertTrue(ids(get("/consumptions?" + between(third, after))).contains(purchases.get(2)));
    }

    @Test
    void rechargesAreFiltered() {
        List<String> all = ids(get("/recharges"));
        assertEquals(2, all.size());
        assertEquals(rechargeId, all.get(0));
        assertEquals(
                all,
                ids(get("/recharges?status=SUCCEEDED&walletId="
                        + customer.wallet().id())));
        assertEquals(List.of(), ids(get("/recharges?status=PROCESSING")));
        assertEquals(all, ids(get("/recharges?" + between(before, after))));
    }

    @Test
    void walletsAndMerchantsAreListed() {
        ApiResponse wallets = get("/wallets?status=OPEN");
        assertEquals(List.of(customer.wallet().id()), ids(wallets));
        Answer balance = wallets.json().list("data", answer -> answer).get(0).object("balance");
        assertEquals(shop.available(customer.wallet()), balance.whole("available"));
        assertEquals(List.of(), ids(get("/wallets?status=FROZEN")));
        assertEquals(List.of(tea.id(), books.id()), ids(get("/merchants")));
        assertEquals(List.of(books.id()), ids(get("/merchants?merchantNo=" + books.merchantNo())));
        assertEquals(List.of(), ids(get("/merchants?status=SUSPENDED")));
        assertEquals(2, ids(get("/merchants?" + between(before, after))).size());
    }

    @Test
    void agreementsAreListedInParts() {
        Marketplace another = Marketplace.admitted(system);
        Marketplace.Customer other = another.customer(0);
        String path = "/wallets/" + other.wallet().id() + "/agreements";
        another.client.terminateAgreement(other.agreementNo()).execute();
        String second = another.agreement(other.wallet(), other.identity());
        assertEquals(List.of(second, other.agreementNo()), agreementNos(get(another, path)));
        assertEquals(List.of(second), agreementNos(get(another, path + "?status=ACTIVE")));
        ApiResponse first = get(another, path + "?limit=1");
        assertEquals(List.of(second), agreementNos(first));
        String cursor = first.json().text("nextCursor");
        assertEquals(List.of(other.agreementNo()), agreementNos(get(another, path + "?limit=1&after=" + cursor)));
    }

    @Test
    void entriesCarryTheBalanceAfterEach() {
        String path = "/wallets/" + customer.wallet().id() + "/entries";
        List<Answer> entries = get(path + "?limit=100").json().list("data", entry -> entry);
        assertEquals(PURCHASES + 2, entries.size());
        long balance = 0;
        for (int i = entries.size() - 1; i >= 0; i--) {
            Answer entry = entries.get(i);
            long fen = entry.object("amount").whole("value");
            balance += entry.text("direction").equals("CREDIT") ? fen : -fen;
            assertEquals(balance, entry.object("balanceAfter").whole("value"));
        }
        assertEquals(shop.available(customer.wallet()), balance);
        assertEquals(PURCHASES + 2, size(get(path + "?" + between(before, after))));
        assertEquals(0, size(get(path + "?" + between(after, after.plusSeconds(5)))));
        assertEquals(0, size(get(path + "?" + between(before.minusSeconds(5), before))));
        String cursor = get(path + "?limit=5").json().text("nextCursor");
        assertEquals(4, size(get(path + "?limit=5&after=" + cursor)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/consumptions", "/recharges", "/wallets", "/merchants", "/keys"})
    void whatIsNotUnderstoodIsRefused(String path) {
        BadInputIT.assertProblem(get(path + "?colour=red"), 400, "UNKNOWN_PARAMETER");
        for (String query : List.of("limit=0", "limit=101", "limit=x", "limit=1&limit=2", "after=x", "after=")) {
            BadInputIT.assertProblem(get(path + "?" + query), 400, "PARAMETER_INVALID");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=GONE",
                "walletId=1",
                "createdFrom=yesterday",
                "createdFrom=2026-01-01",
                "createdTo=99999-01-01T00:00:00Z"
            })
    void filtersThatAreNoneAreRefused(String query) {
        BadInputIT.assertProblem(get("/recharges?" + query), 400, "PARAMETER_INVALID");
    }

    @Test
    void aCursorThatWasChangedOrIsAnothersIsNone() {
        String cursor = get("/consumptions?limit=2").json().text("nextCursor");
        assertEquals(200, get("/consumptions?after=" + cursor).status());
        for (int at = 0; at < cursor.length(); at += 7) {
            char other = cursor.charAt(at) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, at) + other + cursor.substring(at + 1);
            BadInputIT.assertProblem(get("/consumptions?after=" + changed), 400, "PARAMETER_INVALID");
        }
        BadInputIT.assertProblem(get("/recharges?after=" + cursor), 400, "PARAMETER_INVALID");
        BadInputIT.assertProblem(
                stranger.client.send("GET", "/consumptions?after=" + cursor, null), 400, "PARAMETER_INVALID");
    }

    @Test
    void anotherPlatformSeesNothing() {
        for (String path : List.of("/consumptions", "/recharges", "/wallets", "/merchants")) {
            assertEquals(List.of(), ids(stranger.client.send("GET", path, null)), path);
        }
        String wallet = "walletId=" + customer.wallet().id();
        assertEquals(List.of(), ids(stranger.client.send("GET", "/consumptions?" + wallet, null)));
        assertEquals(List.of(), ids(stranger.client.send("GET", "/recharges?" + wallet, null)));
    }

    private ApiResponse get(String path) {
        return get(shop, path);
    }

    private static ApiResponse get(Marketplace caller, String path) {
        return caller.client.send("GET", path, null);
    }

    private static String between(Instant from, Instant to) {
        return "createdFrom=" + URLEncoder.encode(from.toString(), StandardCharsets.UTF_8) + "&createdTo="
                + URLEncoder.encode(to.toString(), StandardCharsets.UTF_8);
    }

    private static List<String> ids(ApiResponse answer) {
        assertEquals(200, answer.status(), answer.body());
        return answer.json().list("data", row -> row.text("id"));
    }

    private static List<String> agreementNos(ApiResponse answer) {
        return answer.json().list("data", row -> row.text("agreementNo"));
    }

    private static int size(ApiResponse answer) {
        return ids(answer).size();
    }
}
