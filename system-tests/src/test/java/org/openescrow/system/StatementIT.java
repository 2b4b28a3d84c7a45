package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.platform.Merchant;

/** A wallet's statement as CSV. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementIT {
    private final RunningSystem system = RunningSystem.shared();
    private Marketplace shop;
    private Marketplace stranger;
    private Marketplace.Customer customer;

    @BeforeAll
    void twoPurchases() {
        shop = Marketplace.admitted(system);
        stranger = Marketplace.admitted(system);
        customer = shop.customer(10_000);
        Merchant merchant = shop.merchant();
        buy(merchant, 1, "=HYPERLINK(\"http://x\",\"a, b\")");
        buy(merchant, 2, "三明治");
    }

    private void buy(Merchant merchant, long fen, String description) {
        shop.client
                .consume(new NewConsumption(
                        Marketplace.number("c"), customer.wallet().id(), merchant.id(), Money.fen(fen), description))
                .execute();
    }

    @Test
    void anotherPlatformsWalletIsUnknown() {
        BadInputIT.assertProblem(csv(stranger, statement(today(), today())), 404, "WALLET_UNKNOWN");
    }

    @Test
    void aStatementsAmountsLeadFromTheOpeningToTheClosingBalance() {
        ApiResponse answer = csv(shop, statement(today().minusDays(1), today()));
        assertEquals(200, answer.status(), answer.body());
        assertTrue(answer.body().endsWith("\r\n"), answer.body());
        assertTrue(answer.header("Content-Type").orElse("").startsWith("text/csv"), answer.headers()::toString);
        List<String> lines = answer.body().lines().toList();
        assertEquals(6, lines.size(), answer.body());
        assertTrue(lines.get(0).startsWith("time,localTime,kind,orderNo,description,amountFen,balanceAfterFen"));
        assertTrue(lines.get(1).contains("\"OPENING_BALANCE\",,,,0,"), lines.get(1));
        assertTrue(
                lines.get(lines.size() - 1)
                        .contains("\"CLOSING_BALANCE\",,,," + shop.available(customer.wallet()) + ","),
                answer.body());
        assertTrue(answer.body().contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"a, b\"\")\",-1,9999,"), answer.body());
        assertTrue(answer.body().contains("\"三明治\",-2,9997,"), answer.body());
        String orderNo = shop.client
                .send("GET", "/recharges", null)
                .json()
                .list("data", recharge -> recharge.text("orderNo"))
                .get(0);
        assertTrue(answer.body().contains("\"RECHARGE\",\"" + orderNo + "\",\"\",10000,10000,"), answer.body());
    }

    @Test
    void aStatementOfDaysWithoutEntriesHasItsTwoBalances() {
        List<String> lines = csv(shop, statement(today().minusDays(9), today().minusDays(3)))
                .body()
                .lines()
                .toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).contains("OPENING_BALANCE\",,,,0,"), lines.get(1));
        assertTrue(lines.get(2).contains("CLOSING_BALANCE\",,,,0,"), lines.get(2));
        assertTrue(lines.get(1).contains("T16:00:00.000Z\",\""), "an institution's day begins at 16:00 UTC");
        LocalDate tomorrow = today().plusDays(1);
        String future = csv(shop, statement(tomorrow, tomorrow)).body();
        assertTrue(future.contains("OPENING_BALANCE\",,,," + shop.available(customer.wallet()) + ","), future);
    }

    @Test
    void aStatementThatIsTooLongOrNoneIsRefused() {
        refusedStatement(statement(today(), today().minusDays(1)), "STATEMENT_RANGE_UNACCEPTABLE");
        refusedStatement(statement(today().minusDays(366), today()), "STATEMENT_RANGE_UNACCEPTABLE");
        assertEquals(200, csv(shop, statement(today().minusDays(365), today())).status());
        String path = "/wallets/" + customer.wallet().id() + "/statement";
        refusedStatement(path, "PARAMETER_INVALID");
        refusedStatement(path + "?from=2026-02-30&to=2026-03-01", "PARAMETER_INVALID");
        BadInputIT.assertProblem(
                shop.client.send("GET", statement(today(), today()), null), 400, "ANSWER_TYPE_UNSUPPORTED");
    }

    private void refusedStatement(String path, String code) {
        BadInputIT.assertProblem(csv(shop, path), 400, code);
    }

    private String statement(LocalDate from, LocalDate to) {
        return "/wallets/" + customer.wallet().id() + "/statement?from=" + from + "&to=" + to;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.ofHours(8));
    }

    private static ApiResponse csv(Marketplace caller, String path) {
        return caller.client.send(ApiRequest.of("GET", path, null).withHeader("Accept", "text/csv"));
    }
}
