package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Operators whom tests add, as people do: one administrator proposes, another approves, the new one begins. */
final class Staff {
    /** The administrator whom the first one adds alone, once in the life of a system. */
    private static final String SECOND = "second-administrator";

    private static final Map<RunningSystem, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

    private Staff() {}

    /** The name of an operator of this role, the same for all who ask; nobody changes their roles or their log-in. */
    static String of(RunningSystem system, String role) {
        return KNOWN.computeIfAbsent(system, one -> new ConcurrentHashMap<>())
                .computeIfAbsent(role, one -> added(system, one));
    }

    /** The name of a new operator of this role, who has chosen {@link ConsoleBrowser#PASSWORD}. */
    static String added(RunningSystem system, String role) {
        String name = Marketplace.number(role.toLowerCase(Locale.ROOT) + "-");
        String first;
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            needSecond(system, browser);
            browser.go("operators");
            first = proposed(browser, name, role);
        }
        try (ConsoleBrowser browser = second(system)) {
            begin(system, name, first, approved(browser, name));
        }
        return name;
    }

    /** Two classes may be the first at the same time. */
    private static synchronized void needSecond(RunningSystem system, ConsoleBrowser browser) {
        browser.go("operators");
        if (browser.page.locator("[id='alone']").count() > 0) {
            addSecond(system, browser);
        }
    }

    /** The second administrator, logged in; there must be one. */
    static ConsoleBrowser second(RunningSystem system) {
        return as(system, SECOND);
    }

    static ConsoleBrowser as(RunningSystem system, String name) {
        ConsoleBrowser browser = ConsoleBrowser.open(system);
        browser.logIn(name, ConsoleBrowser.PASSWORD);
        assertEquals("/escrow/console/start", browser.path());
        return browser;
    }

    /** Proposes somebody; the proposer's half of the start password. */
    static String proposed(ConsoleBrowser browser, String name, String role) {
        browser.page.locator("[id='adding:name']").fill(name);
        browser.page
                .locator("[id='adding']")
                .getByLabel(role, new Locator.GetByLabelOptions().setExact(true))
                .check();
        browser.page.locator("[id='adding:reason']").fill("needs " + name);
        browser.press("Propose an operator");
        browser.assertSays("The proposal waits for a second operator.");
        return half(browser, "First half of the start password");
    }

    /** Approves the proposal of this name; the approver's half. */
    static String approved(ConsoleBrowser browser, String name) {
        assertEquals("New operator", browser.goToProposal("needs " + name));
        browser.press("Approve and do");
        browser.assertSays("It is approved and done.");
        return half(browser, "Second half of the start password");
    }

    /** The new one chooses {@link ConsoleBrowser#PASSWORD}. */
    static void begin(RunningSystem system, String name, String first, String second) {
        try (ConsoleBrowser browser = ConsoleBrowser.open(system)) {
            tryToBegin(browser, name, first, second);
            assertEquals("/escrow/console/log-in", browser.path(), browser.text());
            browser.assertSays("The password is changed. Log in with the new one.");
        }
    }

    static void tryToBegin(ConsoleBrowser browser, String name, String first, String second) {
        browser.go("begin");
        browser.page.locator("[id='begin:name']").fill(name);
        browser.page.locator("[id='begin:first']").fill(first);
        browser.page.locator("[id='begin:second']").fill(second);
        browser.page.locator("[id='begin:next']").fill(ConsoleBrowser.PASSWORD);
        browser.press("Choose my password");
    }

    private static void addSecond(RunningSystem system, ConsoleBrowser browser) {
        browser.assertAccessible();
        browser.page.locator("[id='alone:name']").fill(SECOND);
        browser.page.locator("[id='alone:reason']").fill("there must be two");
        browser.press("Add alone");
        browser.assertSays("the audit log says that you did it alone");
        begin(
                system,
                SECOND,
                half(browser, "First half of the start password"),
                half(browser, "Second half of the start password"));
    }

    private static String half(ConsoleBrowser browser, String title) {
        return browser.page
                .locator("dl div:has(> dt:text-is('" + title + "')) code")
                .innerText();
    }
}
