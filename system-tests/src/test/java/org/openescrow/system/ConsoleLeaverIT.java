package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.OperatorDesk;

/** An operator leaves: two want it, then nothing of theirs opens anything, and their name stays. */
@Execution(ExecutionMode.CONCURRENT)
class ConsoleLeaverIT {
    private final RunningSystem system = RunningSystem.shared();

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whomTwoTakeAwayIsOutAtOnceAndTheirNameStays() {
        String leaver = Staff.added(system, "Administrator");
        String maker = Staff.added(system, "Administrator");
        OperatorDesk token = OperatorDesk.logIn(new DemoTarget(system.base(), leaver, ConsoleBrowser.PASSWORD));
        token.trialBalance();
        String reason = "retired, " + Marketplace.number("case");
        String friend = Marketplace.number("friend-");
        try (ConsoleBrowser subject = Staff.as(system, leaver);
                ConsoleBrowser first = Staff.as(system, maker);
                ConsoleBrowser second = ConsoleBrowser.operator(system)) {
            subject.go("operators");
            Staff.proposed(subject, friend, "Finance");
            propose(first, "no such name", reason);
            first.assertSays("Something is missing or not right.");
            propose(first, leaver, reason);
            first.assertSays("The proposal waits for a second operator.");
            approve(first, reason);
            first.assertSays("Whoever proposes something cannot approve it.");
            approve(subject, reason);
            subject.assertSays("Nobody approves what is about themselves.");

            second.goToProposal(reason);
            second.assertSays("all their sessions and tokens end");
            second.assertAccessible();
            second.press("Approve and do");
            second.assertSays("It is approved and done.");

            isOut(subject, token, leaver);
            stays(second, leaver, reason);
            // Nobody can help their proposals along: half of a start password is with one who is gone.
            second.goToProposal("needs " + friend);
            second.press("Approve and do");
            second.assertSays("Whoever proposed this is an operator no more.");
            second.press("Decline");
            second.assertSays("It is declined; nothing was done.");
        }
    }

    private void isOut(ConsoleBrowser subject, OperatorDesk token, String leaver) {
        subject.go("start");
        assertEquals("/escrow/console/log-in", subject.path(), "the session is over");
        assertThrows(RuntimeException.class, token::trialBalance, "the token as well");
        subject.logIn(leaver, ConsoleBrowser.PASSWORD);
        subject.assertSays("Unknown operator or wrong password.");
    }

    private static void stays(ConsoleBrowser browser, String leaver, String reason) {
        browser.go("operators");
        browser.assertAccessible();
        String row = browser.page.locator("tr:has-text('" + leaver + "')").innerText();
        assertEquals(true, row.contains("Has left") && !row.contains("Administrator"), row);
        browser.page.locator("[id='adding:name']").fill(leaver);
        browser.page.locator("[id='adding']").getByLabel("Finance").check();
        browser.page.locator("[id='adding:reason']").fill("is back");
        browser.press("Propose an operator");
        browser.assertSays("There is an operator of this name.");
        browser.go("audit?subject=" + leaver);
        browser.assertSays("ADMINISTRATOR → LEFT");
        browser.assertSays(reason);
    }

    /** A start password that nobody has used yet opens nothing either. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whoHasNotBegunNeverWill() {
        String name = Marketplace.number("never-");
        String reason = "chose another job, " + Marketplace.number("case");
        try (ConsoleBrowser first = Staff.as(system, Staff.added(system, "Administrator"));
                ConsoleBrowser second = ConsoleBrowser.operator(system);
                ConsoleBrowser subject = ConsoleBrowser.open(system)) {
            first.go("operators");
            String half = Staff.proposed(first, name, "Finance");
            String other = Staff.approved(second, name);
            propose(first, name, reason);
            approve(second, reason);
            second.assertSays("It is approved and done.");
            Staff.tryToBegin(subject, name, half, other);
            subject.assertSays("Unknown operator or wrong password.");
        }
    }

    private static void propose(ConsoleBrowser browser, String name, String reason) {
        browser.go("operators");
        browser.page.locator("[id='leaving:name']").fill(name);
        browser.page.locator("[id='leaving:reason']").fill(reason);
        browser.press("Propose to take away");
    }

    private static void approve(ConsoleBrowser browser, String reason) {
        assertEquals("An operator leaves", browser.goToProposal(reason));
        browser.press("Approve and do");
    }
}
