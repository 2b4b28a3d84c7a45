package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.openescrow.client.EscrowProblem;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewConsumption;

/** The limits of one platform: one operator proposes them, another one sees before and after; then they hold. */
class ConsoleLimitsIT {
    private final RunningSystem system = RunningSystem.shared();

    @Test
    void limitsAreSetByTwoAndHoldFromTheNextPurchase() {
        Marketplace shop = Marketplace.admitted(system);
        Marketplace other = Marketplace.admitted(system);
        Marketplace.Customer customer = shop.customer(20_000);
        String reason = "many complaints, " + Marketplace.number("case");
        try (ConsoleBrowser first = Staff.as(system, Staff.of(system, "Operations"));
                ConsoleBrowser second = ConsoleBrowser.operator(system)) {
            propose(first, shop, "5O.00", reason);
            first.assertSays("Something is missing or not right.");
            propose(first, shop, "50.00", reason);
            first.assertSays("The proposal waits for a second operator.");
            assertEquals("Limits of a platform", first.goToProposal(reason));
            first.press("Approve and do");
            first.assertSays("Whoever proposes something cannot approve it.");
            pay(shop, customer, 5_001);

            assertEquals("Limits of a platform", second.goToProposal(reason));
            second.assertSays("¥50.00");
            second.assertAccessible();
            second.press("Approve and do");
            second.assertSays("It is approved and done.");

            assertEquals("WALLET_LIMIT_EXCEEDED", refused(shop, customer, 5_001));
            pay(shop, customer, 5_000);
            pay(other, other.customer(20_000), 5_001);

            second.go("application?id=" + shop.applicationId);
            assertEquals("50.00", second.page.locator("[id='own-SINGLE']").inputValue());
            second.go("audit?action=PLATFORM_LIMITS_SET");
            second.assertSays("SINGLE=5000");
            second.assertSays(reason);
        }
    }

    private static void propose(ConsoleBrowser browser, Marketplace shop, String single, String reason) {
        browser.go("application?id=" + shop.applicationId);
        browser.assertAccessible();
        browser.page.locator("[id='own-SINGLE']").fill(single);
        browser.page.locator("[id='limiting:reason']").fill(reason);
        browser.press("Propose limits");
    }

    private static String refused(Marketplace shop, Marketplace.Customer customer, long fen) {
        return assertThrows(EscrowProblem.class, () -> pay(shop, customer, fen)).code();
    }

    private static void pay(Marketplace shop, Marketplace.Customer customer, long fen) {
        shop.client
                .consume(new NewConsumption(
                        Marketplace.number("c"),
                        customer.wallet().id(),
                        shop.merchant().id(),
                        Money.fen(fen),
                        "three books"))
                .execute();
    }
}
