package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.json.JsonBody;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.OperatorDesk;

/** A channel that is closed for new orders: nothing new begins there, and everything else goes on. */
@Tag("launcher")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Turn.PATIENT)
class ConsoleChannelsIT {
    private static final int LATE_MILLIS = 20_000;

    private RunningSystem system;

    /** One that others recharge at would fail them; and here the bank's call comes before our question. */
    @BeforeAll
    void start() throws IOException {
        system = RunningSystem.lent(Map.of("ESCROW_BANK_QUERY_PAUSES", "PT10M"));
    }

    @Test
    void aClosedChannelTakesNothingNewAndWhatIsOnItsWayEnds() {
        Marketplace shop = Marketplace.admitted(system);
        Marketplace.Customer customer = shop.customer(5_000);
        String merchant = shop.merchant().id();
        try (ConsoleBrowser browser = Staff.as(system, Staff.of(system, "Operations"))) {
            browser.go("channels");
            browser.assertAccessible();
            browser.assertSays("Takes new orders");
            turn(browser, "Close for new orders", "");
            browser.assertSays("Something is missing or not right.");
            shop.world.nextDebits("CALLBACK_LATE", 1, LATE_MILLIS);
            String running = ordered(shop, customer);
            turn(browser, "Close for new orders", "the bank's maintenance");
            browser.assertSays("The channel takes no new orders.");
            browser.assertSays("the bank's maintenance");
            browser.assertAccessible();

            ApiRequest recharge = recharge(customer);
            refused(shop.client.send(recharge));
            refused(shop.client.send(binding(shop)));
            assertEquals(
                    201,
                    shop.client
                            .send(Marketplace.purchase(customer, merchant, 100))
                            .status(),
                    "purchases need no bank");
            assertEquals(OrderStatus.SUCCEEDED, shop.ended(running).status(), "the bank is heard");
            assertEquals(5_600, shop.available(customer.wallet()));

            turn(browser, "Open again", "maintenance done");
            browser.assertSays("The channel takes new orders again.");
            ApiResponse taken = shop.client.send(recharge);
            assertEquals(201, taken.status(), "the very same request: " + taken.body());
            assertEquals(
                    OrderStatus.SUCCEEDED, shop.ended(taken.json().text("id")).status());
        }
        try (ConsoleBrowser auditor = Staff.as(system, Staff.of(system, "Auditor"))) {
            auditor.go("audit?subject=SANDBOX");
            auditor.assertSays("OPEN → CLOSED");
            auditor.assertSays("CLOSED → OPEN");
        }
    }

    @Test
    void theSameByTheApiForItsRoles() {
        OperatorDesk operations = as("Operations");
        assertEquals(
                "CLOSED",
                operations.turnChannel("SANDBOX", "closing", "a drill").getString("status"));
        assertEquals(
                "CLOSED", operations.turnChannel("SANDBOX", "closing", "twice").getString("status"));
        var listed = as("Auditor").channels().getJsonArray("data").getJsonObject(0);
        assertEquals("a drill", listed.getString("reason"), "the first reason stays");
        assertEquals(
                "OPEN", operations.turnChannel("SANDBOX", "opening", "done").getString("status"));
        assertRefused("OPERATOR_NOT_PERMITTED", () -> as("Finance").turnChannel("SANDBOX", "closing", "not theirs"));
        assertRefused("CHANNEL_UNKNOWN", () -> operations.turnChannel("NOBODY", "closing", "a drill"));
        assertRefused("VALIDATION_FAILED", () -> operations.turnChannel("SANDBOX", "closing", " "));
    }

    private OperatorDesk as(String role) {
        return OperatorDesk.logIn(new DemoTarget(system.base(), Staff.of(system, role), ConsoleBrowser.PASSWORD));
    }

    private static void assertRefused(String code, Runnable call) {
        String said = "";
        try {
            call.run();
        } catch (IllegalStateException refused) {
            said = String.valueOf(refused.getMessage());
        }
        assertTrue(said.contains("\"" + code + "\""), said);
    }

    private static void turn(ConsoleBrowser browser, String button, String reason) {
        browser.page.locator("input[name='channel'][value='SANDBOX']").check();
        browser.page.locator("[id='turning:reason']").fill(reason);
        browser.press(button);
    }

    private static void refused(ApiResponse answer) {
        var problem = BadInputIT.assertProblem(answer, 503, "CHANNEL_CLOSED");
        assertTrue(problem.getBoolean("retryable"));
        assertEquals("60", answer.header("Retry-After").orElse(""));
    }

    private static String ordered(Marketplace shop, Marketplace.Customer customer) {
        return shop.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(700)))
                .execute()
                .id();
    }

    private static ApiRequest recharge(Marketplace.Customer customer) {
        var order = new NewRecharge(
                Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(300));
        return ApiRequest.of("POST", "/recharges", order.toJson().text());
    }

    private static ApiRequest binding(Marketplace shop) {
        var user = shop.person();
        String wallet = shop.wallet(user).id();
        String body = new JsonBody()
                .with("cardNo", user.cardNo())
                .with("name", user.name())
                .with("idCardNo", user.idCardNo())
                .with("mobile", user.mobile())
                .text();
        return ApiRequest.of("POST", "/wallets/" + wallet + "/card-bindings", body);
    }
}
