package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.client.json.JsonBody;

/** One-time codes: turned on by the operator, asked for at each log-in, each good once; lost ones are reset by two. */
@Execution(ExecutionMode.CONCURRENT)
class ConsoleCodesIT {
    private final RunningSystem system = RunningSystem.shared();
    private String name;

    @BeforeEach
    void anOperator() {
        name = Staff.added(system, "Auditor");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aLogInAsksForTheCodeAndEachServesOnce() {
        try (ConsoleBrowser browser = Staff.as(system, name);
                ConsoleBrowser elsewhere = Staff.as(system, name)) {
            Phone phone = turnOn(browser);
            elsewhere.go("start");
            assertEquals("/escrow/console/log-in", elsewhere.path(), "sessions without a code are over");

            browser.logIn(name, ConsoleBrowser.PASSWORD);
            assertEquals("One-time code", browser.title());
            browser.assertAccessible();
            enter(browser, phone.same());
            browser.assertSays("The code is wrong, or has served before.");
            browser.go("start");
            assertEquals("/escrow/console/log-in", browser.path(), "the first step is no log-in");
            browser.logIn(name, ConsoleBrowser.PASSWORD);
            enter(browser, phone.next());
            assertEquals("/escrow/console/start", browser.path());
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void guessesAtTheCodeLockTheLogIn() {
        try (ConsoleBrowser browser = Staff.as(system, name)) {
            turnOn(browser);
            browser.logIn(name, ConsoleBrowser.PASSWORD);
            for (int i = 0; i < 4; i++) {
                enter(browser, "000000");
                browser.assertSays("The code is wrong, or has served before.");
            }
            enter(browser, "000000");
            browser.assertSays("Too many wrong passwords.");
            browser.logIn(name, ConsoleBrowser.PASSWORD);
            browser.assertSays("Too many wrong passwords.");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aTokenWantsTheCodeAsWell() throws Exception {
        Phone phone;
        try (ConsoleBrowser browser = Staff.as(system, name)) {
            phone = turnOn(browser);
        }
        assertRefused("LOGIN_CODE_REQUIRED", token(new JsonBody()));
        assertRefused("LOGIN_CODE_WRONG", token(new JsonBody().with("code", phone.same())));
        assertRefused("VALIDATION_FAILED", token(new JsonBody().with("code", "1".repeat(17))));
        String code = phone.next();
        HttpResponse<String> answer = token(new JsonBody().with("code", code));
        assertEquals(200, answer.statusCode(), answer.body());
        assertRefused("LOGIN_CODE_WRONG", token(new JsonBody().with("code", code)));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void turningOffWantsPasswordAndCode() {
        try (ConsoleBrowser browser = Staff.as(system, name)) {
            Phone phone = turnOn(browser);
            browser.logIn(name, ConsoleBrowser.PASSWORD);
            enter(browser, phone.next());
            browser.go("codes");
            browser.assertAccessible();
            turnOff(browser, "a-wrong-password", phone.next());
            browser.assertSays("Unknown operator or wrong password.");
            turnOff(browser, ConsoleBrowser.PASSWORD, "000000");
            browser.assertSays("The code is wrong, or has served before.");
            turnOff(browser, ConsoleBrowser.PASSWORD, phone.same());
            browser.assertSays("One-time codes are off.");
            browser.logIn(name, ConsoleBrowser.PASSWORD);
            assertEquals("/escrow/console/start", browser.path());
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void lostCodesAreResetByTwo() {
        try (ConsoleBrowser subject = Staff.as(system, name);
                ConsoleBrowser first = ConsoleBrowser.operator(system);
                ConsoleBrowser second = Staff.second(system)) {
            first.go("operators");
            reset(first, "lost their phone");
            first.assertSays("Something is missing or not right.");
            turnOn(subject);
            String reason = "lost their phone, " + Marketplace.number("case");
            first.go("operators");
            first.assertSays("One-time codes");
            reset(first, reason);
            first.assertSays("The proposal waits for a second operator.");
            second.goToProposal(reason);
            second.assertSays(name);
            second.assertAccessible();
            second.press("Approve and do");
            second.assertSays("It is approved and done.");
            subject.logIn(name, ConsoleBrowser.PASSWORD);
            assertEquals("/escrow/console/start", subject.path());
            second.go("audit?subject=" + name);
            second.assertSays("OPERATOR_CODES_RESET");
            second.assertSays("CODES_TURNED_ON");
        }
    }

    private void reset(ConsoleBrowser browser, String reason) {
        browser.page.locator("[id='resetting:name']").fill(name);
        browser.page.locator("[id='resetting:reason']").fill(reason);
        browser.press("Propose a reset");
    }

    /** As a person does, with a phone. The session is over then. */
    private Phone turnOn(ConsoleBrowser browser) {
        browser.go("password");
        browser.follow("One-time codes");
        browser.assertAccessible();
        begin(browser, "a-wrong-password");
        browser.assertSays("Unknown operator or wrong password.");
        begin(browser, ConsoleBrowser.PASSWORD);
        browser.assertAccessible();
        String secret = browser.page
                .locator("[id='secret'] dd:first-of-type code")
                .first()
                .innerText();
        browser.assertSays("otpauth://totp/Escrow:" + name + "?secret=" + secret);
        Phone phone = new Phone(secret);
        browser.page.locator("[id='proof:code']").fill("000000");
        browser.press("Turn on");
        browser.assertSays("The code is wrong, or has served before.");
        assertFalse(browser.text().contains(secret), "shown once");
        browser.page.locator("[id='proof:code']").fill(phone.next());
        browser.press("Turn on");
        browser.assertSays("One-time codes are on.");
        assertEquals("/escrow/console/log-in", browser.path());
        return phone;
    }

    private static void begin(ConsoleBrowser browser, String password) {
        browser.page.locator("[id='beginning:password']").fill(password);
        browser.press("Make a secret");
    }

    private static void turnOff(ConsoleBrowser browser, String password, String code) {
        browser.page.locator("[id='ending:password']").fill(password);
        browser.page.locator("[id='ending:code']").fill(code);
        browser.press("Turn off");
    }

    private static void enter(ConsoleBrowser browser, String code) {
        browser.page.locator("[id='second:code']").fill(code);
        browser.press("Log in");
    }

    private HttpResponse<String> token(JsonBody body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(system.base().resolve("/escrow/admin/v1/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.with("username", name)
                                        .with("password", ConsoleBrowser.PASSWORD)
                                        .text()))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static void assertRefused(String code, HttpResponse<String> answer) {
        assertTrue(answer.body().contains("\"" + code + "\""), answer.body());
    }
}
