package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.EscrowProblem;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.order.Recharge;

/** A platform that an operator suspends: it reads and changes nothing, and what was on its way ends as it would. */
@Tag("launcher")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Turn.PATIENT)
class ConsoleSuspensionIT {
    private RunningSystem system;

    /** A system that asks the bank by itself so late that the bank's call comes first. */
    @BeforeAll
    void start() throws IOException {
        system = RunningSystem.lent(Map.of("ESCROW_BANK_QUERY_PAUSES", "PT10M"));
    }

    @Test
    void aSuspendedPlatformReadsAndChangesNothing() {
        Marketplace shop = Marketplace.admitted(system);
        Marketplace.Customer customer = shop.customer(5_000);
        String merchant = shop.merchant().id();
        shop.world.nextDebits("CALLBACK_LATE", 1, 15_000);
        Recharge running = recharge(shop, customer);
        NewConsumption purchase =
                new NewConsumption(Marketplace.number("c"), customer.wallet().id(), merchant, Money.fen(100), "x");

        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("application?id=" + shop.applicationId);
            assertTrue(browser.text().contains("Approved for") && browser.text().contains("¥200,000.00"), "limits");
            browser.press("Suspend");
            assertTrue(browser.text().contains("Something is missing or not right."), browser.text());
            decide(browser, "Suspend", "licence expired", "The platform is suspended.");
            browser.assertAccessible();
            assertSuspended(shop, customer, purchase);
            assertEquals(
                    OrderStatus.PROCESSING,
                    shop.client.recharge(running.id()).execute().status());
            // The bank's word about what was on its way is heard.
            assertEquals(OrderStatus.SUCCEEDED, shop.ended(running.id()).status());
            assertEquals(5_700, shop.available(customer.wallet()));

            decide(browser, "Reinstate", "licence renewed", "The platform may call again.");
            shop.client.consume(purchase).execute();
            assertEquals(5_600, shop.available(customer.wallet()));
            browser.go("application?id=" + shop.applicationId);
            String number =
                    browser.page.locator("dt:has-text('Platform number') + dd").innerText();
            browser.go("audit?subject=" + number);
            assertTrue(browser.text().contains("ACTIVE → SUSPENDED"), browser.text());
            assertTrue(browser.text().contains("SUSPENDED → ACTIVE"), browser.text());
        }
    }

    private static void assertSuspended(Marketplace shop, Marketplace.Customer customer, NewConsumption purchase) {
        refused(() -> shop.client.consume(purchase).execute());
        refused(() -> recharge(shop, customer));
        refused(shop::merchant);
        refused(() -> shop.wallet(shop.person()));
        refused(() -> shop.client.terminateAgreement(customer.agreementNo()).execute());
        assertEquals(
                1,
                shop.client.agreements(customer.wallet().id()).execute().data().size());
    }

    private static void refused(Callable<?> call) {
        EscrowProblem problem = assertThrows(EscrowProblem.class, call::call);
        assertEquals("PLATFORM_SUSPENDED", problem.code());
        assertEquals(403, problem.status());
    }

    private static void decide(ConsoleBrowser browser, String button, String reason, String said) {
        browser.page.locator("[id='hold:reason']").fill(reason);
        browser.press(button);
        assertTrue(browser.text().contains(said), browser.text());
    }

    private static Recharge recharge(Marketplace shop, Marketplace.Customer customer) {
        return shop.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(700)))
                .execute();
    }
}
