package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.EscrowProblem;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.Consumption;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.order.Recharge;

/** Orders and wallets at the console, and the payment of which nobody knows what became of it. */
@Tag("launcher")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Turn.PATIENT)
class ConsoleOrderIT {
    private RunningSystem system;
    private Marketplace shop;
    private Marketplace.Customer customer;

    /** A system that asks the bank by itself so late that a person comes first. */
    @BeforeAll
    void aShopWithACustomer() throws IOException {
        system = RunningSystem.lent(Map.of("ESCROW_BANK_QUERY_PAUSES", "PT10M"));
        shop = Marketplace.admitted(system);
        customer = shop.customer(50_000);
    }

    @Test
    void anUnknownPaymentIsFoundAskedForAndSolved() {
        shop.world.nextDebits("TIMEOUT_BUT_DONE", 1, 0);
        Recharge ordered = recharge(4_321);
        String requestNo = shop.world
                .card(customer.identity().cardNo())
                .getJsonArray("movements")
                .getJsonObject(0)
                .getString("requestNo");
        assertEquals("UNKNOWN", system.desk().bankPayment(requestNo).getString("status"));
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.follow("Bank payments");
            assertEquals("Bank payments", browser.title());
            browser.page.locator("a:has-text('" + requestNo + "')").click();
            assertEquals(ordered.orderNo(), browser.title());
            assertTrue(browser.text().contains("Unknown"), browser.text());
            browser.press("Query the bank now");
            assertTrue(browser.text().contains("The bank has answered"), browser.text());
            assertTrue(browser.text().contains("¥43.21"), browser.text());
            assertTrue(browser.text().contains("Bank clearing"), "the entries are there");
            browser.page.locator("summary:has-text('Answer to our question')").click();
            assertTrue(browser.page.locator("details[open] pre").innerText().contains(requestNo));
        }
        assertEquals(
                OrderStatus.SUCCEEDED,
                shop.client.recharge(ordered.id()).execute().status());
    }

    @Test
    void ordersAreFoundByWhatPeopleHaveInHand() {
        Recharge recharge = recharge(1_100);
        assertEquals(OrderStatus.SUCCEEDED, shop.ended(recharge.id()).status());
        Consumption paid = shop.client
                .consume(new NewConsumption(
                        Marketplace.number("c"),
                        customer.wallet().id(),
                        shop.merchant().id(),
                        Money.fen(999),
                        "一本书"))
                .execute();
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("recharges?orderNo=" + recharge.orderNo());
            assertEquals(1, rows(browser));
            browser.follow(recharge.orderNo());
            assertEquals(recharge.orderNo(), browser.title());
            browser.go("consumptions?wallet=" + customer.wallet().id());
            browser.follow(paid.orderNo());
            assertTrue(browser.text().contains("晨光书店"), browser.text());
            assertTrue(browser.text().contains("To be settled"), browser.text());
            browser.follow(customer.wallet().id());
            assertEquals(customer.wallet().userNo(), browser.title());
            assertTrue(browser.text().contains(recharge.orderNo()), "the recharge is on the line of time");
            assertTrue(browser.text().contains(paid.orderNo()), "and the purchase");
        }
    }

    @Test
    void aListGoesOnWhereItsPartEnded() {
        Marketplace.Customer spender = shop.customer(5_000);
        String merchant = shop.merchant().id();
        for (int i = 0; i < 51; i++) {
            shop.client
                    .consume(new NewConsumption(
                            Marketplace.number("c"), spender.wallet().id(), merchant, Money.fen(1), "x"))
                    .execute();
        }
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("consumptions?merchant=" + merchant);
            assertEquals(50, rows(browser));
            browser.follow("Older »");
            assertEquals(1, rows(browser));
            browser.follow("« Newest");
            assertEquals(50, rows(browser));
            Download file = browser.page.waitForDownload(() -> browser.follow("Export CSV"));
            assertEquals("consumptions.csv", file.suggestedFilename());
            assertEquals(52, lines(file), "a line a purchase, and the header");
        }
    }

    @Test
    void aUserIsFoundByMobileShownMaskedAndInFullOnlyForAReason() {
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("wallets");
            browser.page
                    .locator("[id='search:mobile']")
                    .fill(customer.identity().mobile());
            browser.press("Search");
            assertEquals(1, rows(browser));
            assertFalse(browser.page.url().contains(customer.identity().mobile()), browser.page.url());
            browser.follow(customer.wallet().id());
            assertFalse(browser.page.content().contains(customer.identity().idCardNo()));
            assertFalse(browser.page.content().contains(customer.identity().mobile()));
            browser.press("Show in full");
            assertTrue(browser.text().contains("Something is missing or not right."), browser.text());
            assertFalse(browser.page.content().contains(customer.identity().idCardNo()));
            browser.page.locator("[id='person:reason']").fill("the user asks for a receipt");
            browser.press("Show in full");
            assertTrue(browser.text().contains(customer.identity().idCardNo()), browser.text());
            browser.go("wallet?id=" + customer.wallet().id());
            assertFalse(browser.page.content().contains(customer.identity().idCardNo()), "once, and not again");
        }
    }

    @Test
    void aWalletIsBlockedAndOpenedAgainWithAReason() {
        Marketplace.Customer suspect = shop.customer(5_000);
        String merchant = shop.merchant().id();
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("wallet?id=" + suspect.wallet().id());
            browser.press("Block money out");
            assertTrue(browser.text().contains("Something is missing or not right."), browser.text());
            browser.page.locator("[id='block:reason']").fill("order of the court");
            browser.press("Block money out");
            assertTrue(browser.text().contains("The wallet is blocked in this direction."), browser.text());
            EscrowProblem refused = assertThrows(EscrowProblem.class, () -> pay(suspect, merchant));
            assertEquals("WALLET_FROZEN", refused.code());
            browser.page.locator("[id='block:reason']").fill("the order was lifted");
            browser.press("Let money out");
            assertTrue(browser.text().contains("The block is lifted."), browser.text());
            pay(suspect, merchant);
            browser.go("audit?subject=" + suspect.wallet().id());
            assertEquals(2, rows(browser));
            assertTrue(browser.text().contains("order of the court"), browser.text());
            assertTrue(browser.text().contains("BLOCKED → OPEN"), browser.text());
            assertTrue(browser.text().contains("127.0.0.1"), "from where: " + browser.text());
        }
    }

    @Test
    void aMerchantIsSuspendedWithAReasonAndSellsAgain() {
        Marketplace.Customer customer = shop.customer(5_000);
        String merchant = shop.merchant().id();
        Consumption paid = pay(customer, merchant);
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("consumption?id=" + paid.id());
            browser.press("Suspend the merchant");
            assertTrue(browser.text().contains("Something is missing or not right."), browser.text());
            browser.page.locator("[id='standing:reason']").fill("sells what is forbidden");
            browser.press("Suspend the merchant");
            assertTrue(browser.text().contains("nothing is sold in their name"), browser.text());
            assertEquals(
                    "MERCHANT_NOT_ACTIVE",
                    assertThrows(EscrowProblem.class, () -> pay(customer, merchant))
                            .code());
            browser.page.locator("[id='standing:reason']").fill("sells it no more");
            browser.press("Let the merchant sell again");
            assertTrue(browser.text().contains("The merchant sells again."), browser.text());
            pay(customer, merchant);
            browser.go("audit?subject=" + merchant);
            assertEquals(2, rows(browser));
        }
    }

    private Consumption pay(Marketplace.Customer customer, String merchant) {
        return shop.client
                .consume(new NewConsumption(
                        Marketplace.number("c"), customer.wallet().id(), merchant, Money.fen(100), "x"))
                .execute();
    }

    private Recharge recharge(long fen) {
        return shop.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(fen)))
                .execute();
    }

    private static long lines(Download file) {
        try (Stream<String> lines = Files.lines(file.path())) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int rows(ConsoleBrowser browser) {
        return browser.page
                .locator("#list tbody tr:not(.ui-datatable-empty-message)")
                .count();
    }
}
