package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A person at the console, with a browser of their own: Debian's Chromium, driven by Playwright. Whatever the page's
 * policy forbids and whatever fails in its scripts is an error of the test.
 */
final class ConsoleBrowser implements AutoCloseable {
    /** Of the operators that tests add. */
    static final String PASSWORD = "a-long-word-for-tests";

    private static final String AXE = axe();
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 860;

    final Page page;
    private final RunningSystem system;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    private ConsoleBrowser(RunningSystem system, BrowserContext context) {
        this.system = system;
        this.context = context;
        this.page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // That a page answers 403 or 404 is told as an error as well, and is what some tests are about.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    /** One browser a thread, for Playwright belongs to the thread that made it. */
    private static final class Shared {
        private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Shared::launch);

        // Never closed: it ends with the JVM.
        private static Browser launch() {
            return Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--headless",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }

        private static Path chromium() {
            Path chromium = Path.of(System.getProperty("escrow.chromium"));
            if (!Files.isExecutable(chromium)) {
                throw new AssertionError(
                        chromium + " is not there; install chromium, or name it with -Descrow.chromium=...");
            }
            return chromium;
        }
    }

    /** Somebody who has not logged in. */
    static ConsoleBrowser open(RunningSystem system) {
        return open(system, "en", ColorScheme.LIGHT);
    }

    static ConsoleBrowser open(RunningSystem system, String language, ColorScheme scheme) {
        return new ConsoleBrowser(
                system,
                Shared.BROWSER
                        .get()
                        .newContext(new Browser.NewContextOptions()
                                .setLocale(language)
                                .setColorScheme(scheme)
                                .setViewportSize(WIDTH, HEIGHT)));
    }

    /** The first operator, logged in. */
    static ConsoleBrowser operator(RunningSystem system) {
        ConsoleBrowser browser = open(system);
        browser.logIn(system.target().operator(), system.target().operatorPassword());
        assertEquals("/escrow/console/start", browser.path());
        return browser;
    }

    /** Fails where the page does not say so. */
    void assertSays(String words) {
        assertTrue(text().contains(words), words + " in: " + text());
    }

    /** Goes to a page below the console. */
    ConsoleBrowser go(String path) {
        page.navigate(system.base() + "/escrow/console/" + path);
        return this;
    }

    /** Goes to what waits for a second operator, and there to the one with this reason, whose title it answers. */
    String goToProposal(String reason) {
        go("approvals?status=PROPOSED");
        page.locator("tr:has-text('" + reason + "') a").click();
        return title();
    }

    void logIn(String name, String password) {
        if (!page.url().contains("/console/log-in")) {
            go("log-in");
        }
        page.locator("[id='door:name']").fill(name);
        page.locator("[id='door:password']").fill(password);
        page.locator("[id='door:go']").click();
        page.waitForLoadState();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        page.waitForLoadState();
    }

    String title() {
        return page.locator("h1").innerText();
    }

    String text() {
        return page.locator("main").innerText();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    /** No serious fault in what a person with other means than eyes and mouse gets. */
    void assertAccessible() {
        page.evaluate(AXE);
        Object found = page.evaluate("async () => (await axe.run()).violations"
                + ".filter(one => ['serious', 'critical'].includes(one.impact))"
                + ".map(one => one.id + ': ' + one.nodes.map(node => node.html).slice(0, 3).join(' | '))");
        assertEquals(List.of(), found, page.url());
    }

    /** Nothing but a table in a box of its own is wider than the screen. */
    void assertFitsTheScreen() {
        assertEquals(
                true,
                page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"),
                page.url() + " is wider than the screen");
    }

    /** Its scripts do not come, as where a page is used before it is complete; what then fails is no complaint. */
    void withoutScripts(Runnable use) {
        page.route("**/*.js*", Route::abort);
        use.run();
        complaints.clear();
    }

    /** Nothing was forbidden by the page's policy, and no script failed. */
    void assertNoComplaint() {
        assertEquals(List.of(), complaints);
    }

    void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        assertNoComplaint();
    }

    private static String axe() {
        try (InputStream script = ConsoleBrowser.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
