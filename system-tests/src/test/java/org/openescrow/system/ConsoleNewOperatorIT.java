package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.OperatorDesk;

/** Nobody becomes an operator by one person's will, nor acts in a new one's place with what one person knows. */
@Execution(ExecutionMode.CONCURRENT)
class ConsoleNewOperatorIT {
    private final RunningSystem system = RunningSystem.shared();
    private String maker;

    @BeforeEach
    void twoAdministrators() {
        maker = Staff.added(system, "Administrator");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void anOperatorIsAddedByTwoAndBeginsWithAHalfOfEach() {
        String name = Marketplace.number("newcomer-");
        try (ConsoleBrowser first = Staff.as(system, maker);
                ConsoleBrowser second = ConsoleBrowser.operator(system);
                ConsoleBrowser subject = ConsoleBrowser.open(system)) {
            first.go("operators");
            String half = Staff.proposed(first, name, "Finance");
            first.assertAccessible();
            first.go("operators");
            assertFalse(first.text().contains(half), "shown once");
            assertFalse(first.text().contains(name), "nobody yet");
            Staff.tryToBegin(subject, name, half, half);
            subject.assertSays("Unknown operator or wrong password.");

            first.goToProposal("needs " + name);
            first.press("Approve and do");
            first.assertSays("Whoever proposes something cannot approve it.");

            String other = Staff.approved(second, name);
            second.assertAccessible();
            second.assertSays("Finance");
            second.page.reload();
            assertFalse(second.text().contains(other), "shown once");
            first.go("operators");
            first.assertSays("Has not begun");
            assertThrows(RuntimeException.class, () -> logIn(name, half + other), "no log-in with the halves");

            begins(subject, name, half, other);
            second.go("audit?subject=" + name);
            second.assertSays("OPERATOR_ADDED");
            second.assertSays("FIRST_PASSWORD_CHOSEN");
        }
    }

    private void begins(ConsoleBrowser subject, String name, String half, String other) {
        subject.go("log-in");
        subject.follow("New here?");
        assertEquals("Begin", subject.title());
        subject.assertAccessible();
        Staff.tryToBegin(subject, name, other, half);
        subject.assertSays("Unknown operator or wrong password.");
        Staff.tryToBegin(subject, name, half.replace("-", "").toLowerCase(Locale.ROOT), other);
        assertEquals("/escrow/console/log-in", subject.path());
        subject.logIn(name, ConsoleBrowser.PASSWORD);
        assertEquals("/escrow/console/start", subject.path());
        Staff.tryToBegin(subject, name, half, other);
        subject.assertSays("Unknown operator or wrong password.");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whereThereAreTwoNobodyAddsAlone() {
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("operators");
            assertEquals(0, browser.page.locator("[id='alone']").count());
            browser.assertSays("Added by one alone");
            browser.go("audit?action=OPERATOR_ADDED_ALONE");
            browser.assertSays("there must be two");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aNameThatIsTakenAndNobodyInParticularAreNotProposed() {
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            for (String name : Set.of(maker, "", "no such name")) {
                browser.go("operators");
                browser.page.locator("[id='adding:name']").fill(name);
                browser.page.locator("[id='adding:reason']").fill("why not");
                browser.press("Propose an operator");
                browser.assertSays("Something is missing or not right.");
                assertEquals(0, browser.page.locator("[id='halves']").count());
            }
        }
    }

    private OperatorDesk logIn(String name, String password) {
        OperatorDesk desk = OperatorDesk.logIn(new DemoTarget(system.base(), name, password));
        desk.trialBalance();
        return desk;
    }
}
