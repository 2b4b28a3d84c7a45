package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.OperatorDesk;

/** What operators may and how they prove who they are: changed by two, or by oneself with the old password. */
@Execution(ExecutionMode.CONCURRENT)
class ConsoleOperatorIT {
    private static final String NEXT = "another-long-word-for-tests";

    private final RunningSystem system = RunningSystem.shared();

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void rolesAreChangedByTwoAdministratorsAndEndTheSessions() {
        String name = Staff.added(system, "Finance");
        String maker = Staff.added(system, "Administrator");
        OperatorDesk token = OperatorDesk.logIn(new DemoTarget(system.base(), name, ConsoleBrowser.PASSWORD));
        token.trialBalance();
        String reason = "moved to operations, " + Marketplace.number("case");
        try (ConsoleBrowser subject = as(name);
                ConsoleBrowser first = as(maker);
                ConsoleBrowser second = ConsoleBrowser.operator(system)) {
            propose(first, name, reason);
            assertEquals("Other roles", first.goToProposal(reason));
            first.press("Approve and do");
            first.assertSays("Whoever proposes something cannot approve it.");
            subject.go("adjustment");
            assertEquals("New adjustment", subject.title(), "nothing has changed yet");

            assertEquals("Other roles", second.goToProposal(reason));
            second.assertSays("Finance");
            second.assertSays("Operations");
            second.assertAccessible();
            second.press("Approve and do");
            second.assertSays("It is approved and done.");

            subject.go("adjustment");
            assertEquals("/escrow/console/log-in", subject.path(), "the session is over");
            assertThrows(RuntimeException.class, token::trialBalance, "the token as well");
            subject.logIn(name, ConsoleBrowser.PASSWORD);
            subject.go("adjustment");
            assertEquals("Not for your roles", subject.title());
            second.go("audit?subject=" + name);
            second.assertSays("FINANCE → OPERATIONS");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void anAuditorChangesTheirOwnPasswordAndAllSessionsEnd() {
        String name = Staff.added(system, "Auditor");
        try (ConsoleBrowser elsewhere = as(name);
                ConsoleBrowser browser = as(name)) {
            browser.follow(name);
            assertEquals("Change my password", browser.title());
            browser.assertAccessible();
            change(browser, "a-wrong-old-password", NEXT);
            browser.assertSays("Unknown operator or wrong password.");
            change(browser, ConsoleBrowser.PASSWORD, "short");
            browser.assertSays("A password has 12 to 256 characters.");
            change(browser, ConsoleBrowser.PASSWORD, NEXT);
            assertEquals("/escrow/console/log-in", browser.path());
            browser.assertSays("The password is changed.");
            elsewhere.go("start");
            assertEquals("/escrow/console/log-in", elsewhere.path(), "the other session is over");
            browser.logIn(name, ConsoleBrowser.PASSWORD);
            browser.assertSays("Unknown operator or wrong password.");
            browser.logIn(name, NEXT);
            assertEquals("/escrow/console/start", browser.path());
        }
    }

    private static void propose(ConsoleBrowser browser, String name, String reason) {
        browser.go("operators");
        browser.assertAccessible();
        browser.page.locator("[id='changing:name']").fill(name);
        browser.page
                .locator("[id='changing']")
                .getByLabel("Operations", new Locator.GetByLabelOptions().setExact(true))
                .check();
        browser.page.locator("[id='changing:reason']").fill(reason);
        browser.press("Propose other roles");
        browser.assertSays("The proposal waits for a second operator.");
    }

    private static void change(ConsoleBrowser browser, String old, String next) {
        browser.page.locator("[id='change:old']").fill(old);
        browser.page.locator("[id='change:next']").fill(next);
        browser.press("Change my password");
    }

    private ConsoleBrowser as(String name) {
        return Staff.as(system, name);
    }
}
