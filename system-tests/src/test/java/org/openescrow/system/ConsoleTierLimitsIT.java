package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The limits of a tier, and the tier of a wallet: one operator proposes, another one sees before and after. */
class ConsoleTierLimitsIT {
    private final RunningSystem system = RunningSystem.shared();

    /** Class II, which no wallet of other tests has. */
    @Test
    void aWalletGetsAnotherTierByTwoAndTheLimitsOfThatTierByTwo() {
        Marketplace shop = Marketplace.admitted(system);
        Marketplace.Customer customer = shop.customer(20_000);
        String merchant = shop.merchant().id();
        String wallet = "wallet?id=" + customer.wallet().id();
        pay(shop, customer, merchant, 100);
        try (ConsoleBrowser first = Staff.as(system, Staff.of(system, "Operations"));
                ConsoleBrowser second = ConsoleBrowser.operator(system)) {
            String paper = "the passport has run out, " + Marketplace.number("case");
            first.go(wallet);
            first.assertAccessible();
            first.page.locator("[id='tier']").selectOption("CLASS_II");
            first.page.locator("[id='tiering:reason']").fill(paper);
            first.press("Propose another class");
            first.assertSays("The proposal waits for a second operator.");
            approve(first, paper, "Class of a wallet");
            first.assertSays("Whoever proposes something cannot approve it.");
            assertTrue(limits(shop, customer).contains("CLASS_III"), "nothing has changed yet");
            approve(second, paper, "Class of a wallet");
            second.assertSays("It is approved and done.");
            String moved = limits(shop, customer);
            assertTrue(moved.contains("CLASS_II\"") && moved.contains("\"most\":10000000,\"used\":100"), moved);
            second.go("audit?subject=" + customer.wallet().id());
            second.assertSays("CLASS_III → CLASS_II");

            limited(first, second, shop, customer, merchant);
        }
    }

    private static void limited(
            ConsoleBrowser first,
            ConsoleBrowser second,
            Marketplace shop,
            Marketplace.Customer customer,
            String merchant) {
        String reason = "many complaints, " + Marketplace.number("case");
        propose(first, "5O.00", reason);
        first.assertSays("Something is missing or not right.");
        propose(first, "50.00", reason);
        first.assertSays("The proposal waits for a second operator.");
        pay(shop, customer, merchant, 5_001);
        approve(second, reason, "Limits of a class");
        second.assertSays("It is approved and done.");
        BadInputIT.assertProblem(
                shop.client.send(Marketplace.purchase(customer, merchant, 5_001)), 422, "WALLET_LIMIT_EXCEEDED");
        pay(shop, customer, merchant, 5_000);
        Marketplace.Customer third = shop.customer(6_000);
        pay(shop, third, merchant, 5_001);
        assertTrue(limits(shop, customer).contains("{\"limit\":\"SINGLE\",\"most\":5000,"), "the platform sees it");

        second.go("limits?tier=CLASS_II");
        second.assertAccessible();
        assertEquals("50.00", second.page.locator("[id='own-SINGLE']").inputValue());
        String row = second.page
                .locator("tr:has-text('Class II'):has-text('One purchase'):has-text('¥50.00')")
                .first()
                .innerText();
        assertTrue(row.contains("¥50,000.00"), row);
        second.go("audit?action=TIER_LIMITS_SET");
        second.assertSays("SINGLE=5000");
        second.assertSays(reason);
    }

    private static void propose(ConsoleBrowser browser, String single, String reason) {
        browser.go("limits?tier=CLASS_II");
        browser.page.locator("[id='own-SINGLE']").fill(single);
        browser.page.locator("[id='limiting:reason']").fill(reason);
        browser.press("Propose limits");
    }

    private static void approve(ConsoleBrowser browser, String reason, String title) {
        assertEquals(title, browser.goToProposal(reason));
        browser.assertAccessible();
        browser.press("Approve and do");
    }

    private static String limits(Marketplace shop, Marketplace.Customer customer) {
        return shop.client
                .send("GET", "/wallets/" + customer.wallet().id() + "/limits", null)
                .body();
    }

    private static void pay(Marketplace shop, Marketplace.Customer customer, String merchant, long fen) {
        var answer = shop.client.send(Marketplace.purchase(customer, merchant, fen));
        assertEquals(201, answer.status(), answer.body());
    }
}
