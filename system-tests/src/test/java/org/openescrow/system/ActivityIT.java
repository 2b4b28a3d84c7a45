package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The demo's day of activity, begun at the console and, on the same data, once more by the command. */
@Tag("launcher")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
class ActivityIT {
    private static final Duration A_DAY = Duration.ofMinutes(6);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String BUTTON = "Fill with a day of activity";
    private static final String QUIET = "Hardly anything has happened here yet";
    /** Of the flow that the demo plays first: a user, a recharge and a purchase. */
    private static final int FLOW = 1;

    private static final List<String> REPORT = List.of(
            "platforms: 3 approved, 1 rejected, 1 to be reviewed",
            "users: 36 wallets, 36 cards bound, 6 cards refused",
            "recharges: 197, of which 12 failed",
            "purchases: 360 paid, 7 refused",
            "webhooks: 12 taken, 1 address given up",
            "3 unknown payments, 2 exceptions, 1 frozen wallet, 1 adjustment to approve",
            "The books balance:");

    private RunningSystem system;

    @BeforeAll
    void start() throws IOException {
        system = RunningSystem.demo("activity");
        Await.until("the flow is played", A_DAY, () -> said(system.output()).contains("Running. Stop with Ctrl-C."));
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(1)
    void onlyAnAdministratorIsOfferedTheDay() {
        String reviewer = Staff.added(system, "Reviewer");
        try (ConsoleBrowser browser = ConsoleBrowser.open(system)) {
            browser.logIn(reviewer, ConsoleBrowser.PASSWORD);
            browser.assertSays(QUIET);
            assertEquals(0, buttons(browser));
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(2)
    void theConsoleIsFilledAtTheAdministratorsWish() {
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("deliveries");
            browser.assertSays("Nothing was given up.");
            browser.go("start");
            browser.assertSays(QUIET);
            browser.assertAccessible();
            browser.assertFitsTheScreen();
            browser.follow("Sandbox");
            assertTrue(browser.page.locator("body").innerText().contains("POST /sandbox/cards"));
            browser.go("start");
            browser.press(BUTTON);
            browser.assertSays("The day begins.");
            browser.assertSays("A day of activity is being played");
            browser.assertAccessible();
            assertEquals(0, buttons(browser), "one at a time");
            Await.until("the day is played", A_DAY, () -> said(system.output()).contains("It took "));
            assertReported(said(system.output()));

            assertEquals(1, rows(browser, "audit?action=DEMO_ACTIVITY_STARTED"));
            assertEquals(3, rows(browser, "payments?status=UNKNOWN"));
            assertEquals(2, rows(browser, "exceptions"));
            assertEquals(1, rows(browser, "approvals?status=PROPOSED"));
            assertEquals(1, rows(browser, "audit?action=WALLET_OUT_BLOCKED"));
            assertEquals(1, rows(browser, "applications?status=PENDING_REVIEW"));
            assertEquals(1, rows(browser, "applications?status=REJECTED"));
            assertTrue(rows(browser, "deliveries") > 0, "webhooks were given up");
            assertEquals(197 + FLOW, lines(browser, "recharges.csv"));
            assertEquals(360 + FLOW, lines(browser, "consumptions.csv"));
            Await.until("the figures are of now", FRESH, () -> !browser.go("start")
                    .text()
                    .contains(QUIET));
            assertEquals(0, buttons(browser));
        }
        assertEquals(36 + FLOW, users());
        assertTrue(system.desk().trialBalance().getBoolean("balanced"));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(3)
    void theCommandPlaysAnotherDayOnTheSameDataAndEnds() throws Exception {
        system.close();
        Path output = system.data().resolve("second-day.txt");
        Process second = system.command("demo", "--activity", "--exit")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(second.waitFor(A_DAY.toSeconds(), TimeUnit.SECONDS), "it ends by itself");
            assertEquals(0, second.exitValue(), said(output));
            assertReported(said(output));
        } finally {
            second.destroy();
        }
    }

    private static void assertReported(String said) {
        REPORT.forEach(line -> assertTrue(said.contains(line), line + " in: " + said));
    }

    private static int buttons(ConsoleBrowser browser) {
        return browser.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(BUTTON))
                .count();
    }

    private static int rows(ConsoleBrowser browser, String page) {
        return browser.go(page)
                .page
                .locator("[id$=list] tbody tr:not(.ui-datatable-empty-message)")
                .count();
    }

    /** Of a file, without its header. */
    private long lines(ConsoleBrowser browser, String file) {
        return browser.page
                        .request()
                        .get(system.base() + "/escrow/console/" + file)
                        .text()
                        .lines()
                        .count()
                - 1;
    }

    private long users() {
        return system.desk().trialBalance().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("kind").equals("USER"))
                .mapToLong(row -> row.getJsonNumber("accounts").longValueExact())
                .sum();
    }

    private static String said(Path output) {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
