package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Webhooks that were given up are found at the console, and sent again once their endpoint is well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("launcher")
@Order(Turn.WITH_RECEIVERS)
class ConsoleWebhookIT {
    private RunningSystem system;
    private Receiver receiver;
    private Marketplace shop;
    private Subscriber subscriber;

    @BeforeAll
    void start() throws IOException {
        system = RunningSystem.lent(Subscriber.ALLOWING_LOOPBACK);
        receiver = new Receiver();
        shop = Marketplace.admitted(system);
        subscriber = new Subscriber(shop, receiver);
    }

    @AfterAll
    void stop() {
        receiver.close();
    }

    @Test
    void whatWasGivenUpIsSentAgainByAPerson() {
        AtomicInteger gone = new AtomicInteger(1);
        receiver.answer = hook -> hook.path().equals("/gone") && gone.getAndDecrement() > 0 ? 410 : 204;
        Subscriber.Endpoint well = subscriber.registered("/well", "wallet.opened");
        Subscriber.Endpoint ill = subscriber.registered("/gone", "wallet.opened");
        shop.wallet(shop.person());
        String event = receiver.await("/gone", "wallet.opened", 1).get(0).id();
        awaitStatus(event, ill, "GIVEN_UP");
        awaitStatus(event, well, "DELIVERED");

        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("deliveries");
            assertEquals(1, box(browser, event).count(), browser.text());
            browser.assertAccessible();
            assertTrue(browser.text().contains(event) && browser.text().contains(ill.id()), browser.text());
            browser.press("Send again");
            assertTrue(browser.text().contains("Choose an event of the list."), browser.text());
            sendAgain(browser, event);
            assertTrue(browser.text().contains("The endpoint is disabled"), browser.text());

            assertTrue(shop.client
                    .send("POST", "/webhook-endpoints/" + ill.id() + "/activation", null)
                    .isSuccess());
            sendAgain(browser, event);
            assertTrue(browser.text().contains("It is being sent again."), browser.text());
            awaitStatus(event, ill, "DELIVERED");
            assertEquals(List.of(event, event), ids("/gone"));
            assertEquals(List.of(event), ids("/well"), "nobody is told again who was told");
            browser.go("deliveries");
            assertEquals(0, box(browser, event).count(), browser.text());
            browser.go("audit?subject=" + event);
            assertTrue(browser.text().contains("EVENT_SENT_AGAIN")
                    && browser.text().contains(ill.id()));
        }
    }

    private static void sendAgain(ConsoleBrowser browser, String event) {
        box(browser, event).check();
        browser.press("Send again");
    }

    /** The event's own: what other tests leave in the list may be given up at any time. */
    private static Locator box(ConsoleBrowser browser, String event) {
        return browser.page.locator("input[value$='" + event + "']");
    }

    private List<String> ids(String path) {
        return receiver.at(path).stream().map(Receiver.Hook::id).toList();
    }

    private void awaitStatus(String event, Subscriber.Endpoint endpoint, String status) {
        Await.until(
                "it is " + status,
                Duration.ofSeconds(30),
                () -> subscriber.delivery(event, endpoint).getString("status").equals(status));
    }
}
