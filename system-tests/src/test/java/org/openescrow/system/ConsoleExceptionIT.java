package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.order.Recharge;
import org.openescrow.micro.demo.OperatorDesk;

/** What a bank says and our books contradict: taken, discussed, and resolved by two people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleExceptionIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningSystem system = RunningSystem.shared();
    private Marketplace shop;
    private String ada;
    private String bob;

    @BeforeAll
    void aShopAndTwoOperators() {
        shop = Marketplace.admitted(system);
        ada = Staff.of(system, "Operations");
        bob = Staff.added(system, "Operations");
    }

    @Test
    void anExceptionIsTakenOverDiscussedAndResolvedByTwo() {
        String id = contradicted();
        try (ConsoleBrowser first = as(ada);
                ConsoleBrowser second = as(bob)) {
            second.go("exception?id=" + id);
            first.go("exception?id=" + id);
            first.press("Take it");
            first.assertSays("You have it now.");
            assertEquals(0, button(first, "Take it over"), "it is theirs already");
            second.press("Take it");
            second.assertSays("Somebody else has taken it meanwhile");
            second.go("exception?id=" + id);
            second.assertSays(ada);
            second.press("Take it over");
            second.assertSays("You have it now.");
            first.go("exceptions");
            assertTrue(
                    first.page
                            .locator("tr:has(a[href*='" + id + "'])")
                            .innerText()
                            .contains(bob),
                    "the list shows who has it");

            first.go("exception?id=" + id);
            comment(first, "I called the bank <b>today</b>");
            comment(second, "They look into it");
            second.assertSays("I called the bank <b>today</b>");
            second.assertAccessible();
            propose(second, "the bank's mistake, right by query");
            assertEquals(0, second.page.locator("textarea").count(), "one proposal at a time");
            second.follow("the bank's mistake, right by query");
            second.press("Approve and do");
            second.assertSays("Whoever proposes something cannot approve it.");
            assertTrue(open(id).isPresent(), "one person resolves nothing");

            approve(first, id);
        }
        assertEquals(Optional.empty(), open(id));
        assertAudited(id);
    }

    private void approve(ConsoleBrowser browser, String id) {
        browser.go("exception?id=" + id);
        browser.follow("the bank's mistake, right by query");
        assertEquals("Resolution of an exception", browser.title());
        browser.assertSays("Another amount");
        browser.assertSays("the bank's mistake, right by query");
        browser.assertAccessible();
        browser.press("Approve and do");
        browser.assertSays("It is approved and done.");
        browser.go("exception?id=" + id);
        browser.assertSays("Resolved");
        assertEquals(0, button(browser, "Propose the resolution"));
        assertEquals(0, button(browser, "Take it over"));
    }

    private void assertAudited(String id) {
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("audit?subject=" + id);
            for (String deed : List.of(
                    "CHANNEL_EXCEPTION_TAKEN", ada + " → " + bob, "CHANNEL_EXCEPTION_COMMENTED", "OPEN → RESOLVED")) {
                browser.assertSays(deed);
            }
        }
    }

    /** Whoever decides about money does not decide about this, and the other way round. */
    @Test
    void aProposalIsDecidedByItsRolesAndSeenByOthers() {
        String id = contradicted();
        String proposal;
        try (ConsoleBrowser browser = as(ada)) {
            browser.go("exception?id=" + id);
            propose(browser, "seen");
            browser.follow("seen");
            proposal = browser.page.url().replaceAll(".*id=", "");
            assertEquals(1, button(browser, "Decline"), "whoever proposed it can take it back");
            browser.go("approval?id=" + ConsoleApprovalIT.proposal(system, shop));
            assertEquals("Adjustment", browser.title());
            assertEquals(0, button(browser, "Approve and do"));
        }
        try (ConsoleBrowser browser = as(Staff.of(system, "Finance"))) {
            browser.go("approval?id=" + proposal);
            browser.assertSays("seen");
            assertEquals(0, button(browser, "Approve and do"));
            browser.go("exception?id=" + id);
            assertEquals(0, browser.page.locator("main button").count(), "finance looks on");
        }
        try (ConsoleBrowser browser = as(bob)) {
            browser.go("approval?id=" + proposal);
            browser.press("Decline");
            browser.assertSays("It is declined; nothing was done.");
            browser.go("exception?id=" + id);
            assertEquals(1, button(browser, "Propose the resolution"), "another one can be proposed");
        }
        assertTrue(open(id).isPresent());
    }

    /** Whatever it is asked, the bank says that it has debited one fen more. */
    @Test
    void aPaymentOnWhichTheBankInsistsIsEndedByTwoWithItsAmount() {
        var customer = shop.customer(0);
        shop.world.nextDebits("WRONG_AMOUNT", 1, 0);
        String order = ordered(customer);
        String requestNo = requestNo(customer);
        String id = exception(requestNo);
        OperatorDesk desk = system.desk();
        assertRefused("BANK_AMOUNT_NOT_TOLD", () -> desk.proposeEnding(requestNo, 700, "as asked"));
        assertRefused("BANK_PAYMENT_UNKNOWN", () -> desk.proposeEnding("stranger", 701, "nobody's"));
        desk.queryBank(requestNo);
        assertEquals(
                OrderStatus.PROCESSING, shop.client.recharge(order).execute().status());

        String proposal = proposedEnding(id);
        try (ConsoleBrowser browser = as(Staff.of(system, "Finance"))) {
            browser.go("approval?id=" + proposal);
            browser.assertSays("7.01");
            browser.assertSays("7.00");
            browser.assertAccessible();
            browser.press("Approve and do");
            browser.assertSays("It is approved and done.");
            browser.assertSays("Suspense");
            browser.go("exception?id=" + id);
            browser.assertSays("Moved by the bank instead");
            browser.assertSays("right by the bank's statement");
        }
        assertEnded(desk, order, requestNo);
        assertEquals(0, shop.available(customer.wallet()));
    }

    /** The id of the proposal that waits for somebody who decides about money. */
    private String proposedEnding(String exception) {
        try (ConsoleBrowser browser = as(ada)) {
            browser.go("exception?id=" + exception);
            browser.assertSays("7.01");
            browser.assertAccessible();
            browser.page.locator("[id='ending:words']").fill("right by the bank's statement");
            browser.press("Propose to end the payment");
            browser.assertSays("The proposal waits for a second operator.");
            assertEquals(0, browser.page.locator("textarea").count(), "one proposal at a time");
            browser.follow("right by the bank's statement");
            assertEquals("End of a payment with another amount", browser.title());
            assertEquals(0, button(browser, "Approve and do"));
            return browser.page.url().replaceAll(".*id=", "");
        }
    }

    private void assertEnded(OperatorDesk desk, String order, String requestNo) {
        Recharge ended = shop.client.recharge(order).execute();
        assertEquals(OrderStatus.FAILED, ended.status());
        assertEquals("HELD_IN_SUSPENSE", ended.failureCode());
        JsonObject payment = desk.queryBank(requestNo);
        assertEquals("SUCCEEDED", payment.getString("status"));
        assertEquals(701, payment.getJsonObject("movedInstead").getInt("value"));
        desk.reconcile("SANDBOX", LocalDate.now(ZoneOffset.ofHours(8)).toString());
        List<String> open = system.desk().openExceptions().getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("requestNo").equals(requestNo))
                .map(one -> one.getString("kind"))
                .toList();
        assertEquals(List.of("HELD_IN_SUSPENSE"), open);
        assertRefused("BANK_PAYMENT_ENDED", () -> desk.proposeEnding(requestNo, 701, "again"));
    }

    private static void assertRefused(String code, Runnable call) {
        String said = String.valueOf(
                assertThrows(IllegalStateException.class, call::run).getMessage());
        assertTrue(said.contains("\"" + code + "\""), said);
    }

    /** The id of an exception: the bank called back with another amount. */
    private String contradicted() {
        var customer = shop.customer(0);
        shop.world.nextDebits("CALLBACK_WRONG_AMOUNT", 1, 0);
        shop.ended(ordered(customer));
        return exception(requestNo(customer));
    }

    private String ordered(Marketplace.Customer customer) {
        return shop.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(700)))
                .execute()
                .id();
    }

    /** Our number of the debit of the customer's card. */
    private String requestNo(Marketplace.Customer customer) {
        Await.until("the debit", SOON, () -> !lastMovement(customer)
                .getString("type")
                .equals("OPENING"));
        return lastMovement(customer).getString("requestNo");
    }

    private JsonObject lastMovement(Marketplace.Customer customer) {
        return shop.world
                .card(customer.identity().cardNo())
                .getJsonArray("movements")
                .getJsonObject(0);
    }

    private String exception(String requestNo) {
        Await.until("an exception", SOON, () -> found("requestNo", requestNo).isPresent());
        return found("requestNo", requestNo).orElseThrow().getString("id");
    }

    private Optional<JsonObject> open(String id) {
        return found("id", id);
    }

    private Optional<JsonObject> found(String field, String value) {
        return system.desk().openExceptions().getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString(field).equals(value))
                .findFirst();
    }

    private static void comment(ConsoleBrowser browser, String words) {
        browser.page.locator("[id='remark:words']").fill(words);
        browser.press("Comment");
        browser.assertSays("Your comment is there.");
        browser.assertSays(words);
    }

    private static void propose(ConsoleBrowser browser, String words) {
        browser.press("Propose the resolution");
        browser.assertSays("Something is missing or not right.");
        browser.page.locator("textarea").fill(words);
        browser.press("Propose the resolution");
        browser.assertSays("The proposal waits for a second operator.");
    }

    private static int button(ConsoleBrowser browser, String name) {
        return browser.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .count();
    }

    private ConsoleBrowser as(String name) {
        ConsoleBrowser browser = ConsoleBrowser.open(system);
        browser.logIn(name, ConsoleBrowser.PASSWORD);
        assertFalse(browser.path().endsWith("log-in"), browser.path());
        return browser;
    }
}
