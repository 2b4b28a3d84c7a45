package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openescrow.client.wallet.Wallet;

/** Money that is moved by hand: one operator proposes it, another one sees the entries and approves them. */
class ConsoleApprovalIT {
    private final RunningSystem system = RunningSystem.shared();

    @Test
    void anAdjustmentIsMadeByTwoAndIsInTheLedger() {
        Marketplace shop = Marketplace.admitted(system);
        Wallet from = shop.customer(30_000).wallet();
        Wallet to = shop.customer(1_000).wallet();
        String maker = Staff.of(system, "Finance");
        String checker = Staff.added(system, "Finance");
        String reason = "paid to the wrong wallet, " + Marketplace.number("case");

        try (ConsoleBrowser browser = ConsoleBrowser.open(system)) {
            browser.logIn(maker, ConsoleBrowser.PASSWORD);
            propose(browser, from, to, reason);
            assertEquals("Adjustment", browser.goToProposal(reason));
            browser.press("Approve and do");
            assertTrue(browser.text().contains("Whoever proposes something cannot approve it."), browser.text());
        }
        assertEquals(30_000, shop.available(from), "nothing has moved");

        try (ConsoleBrowser browser = ConsoleBrowser.open(system)) {
            browser.logIn(checker, ConsoleBrowser.PASSWORD);
            assertEquals("Adjustment", browser.goToProposal(reason));
            String shown = browser.text();
            assertTrue(shown.contains("¥300.00") && shown.contains("¥176.55"), "from, before and after: " + shown);
            assertTrue(shown.contains("¥10.00") && shown.contains("¥133.45"), "to, before and after: " + shown);
            browser.page.locator("[id='decision:words']").fill("seen the bank's letter");
            browser.press("Approve and do");
            assertTrue(browser.text().contains("It is approved and done."), browser.text());
            assertTrue(browser.text().contains("Entries in the ledger"), browser.text());
        }
        assertEquals(17_655, shop.available(from));
        assertEquals(13_345, shop.available(to));
        assertTrue(system.desk().trialBalance().getBoolean("balanced"));
    }

    /** The id of a proposal that waits for a second operator. */
    static String proposal(RunningSystem system, Marketplace shop) {
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            String reason = "paid to the wrong wallet, " + Marketplace.number("case");
            propose(
                    browser,
                    shop.customer(30_000).wallet(),
                    shop.customer(1_000).wallet(),
                    reason);
            assertEquals("Adjustment", browser.goToProposal(reason));
            return browser.page.url().replaceAll(".*id=", "");
        }
    }

    private static void propose(ConsoleBrowser browser, Wallet from, Wallet to, String reason) {
        browser.go("approvals");
        browser.follow("New adjustment");
        browser.page.locator("[id='proposal:from']").fill(from.paymentAccountNo());
        browser.page.locator("[id='proposal:to']").fill(to.paymentAccountNo());
        browser.page.locator("[id='proposal:amount']").fill("123.45");
        browser.page.locator("textarea").fill(reason);
        browser.press("Propose");
        assertTrue(browser.text().contains("The proposal waits for a second operator."), browser.text());
    }
}
