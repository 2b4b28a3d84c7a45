package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets into the console, and who does not. */
class ConsoleAccessIT {
    private final RunningSystem system = RunningSystem.shared();

    @Test
    void nobodySeesAPageWithoutLoggingInAndTheLogInLeadsToIt() {
        try (ConsoleBrowser browser = ConsoleBrowser.open(system)) {
            browser.go("applications?status=APPROVED");
            assertEquals("/escrow/console/log-in", browser.path());
            browser.logIn(system.target().operator(), system.target().operatorPassword());
            assertTrue(browser.page.url().endsWith("/escrow/console/applications?status=APPROVED"), browser.page.url());
            assertEquals("Platforms", browser.title());
        }
    }

    @Test
    void theSessionIsAnotherOneAfterTheLogInAndEndsWithTheLogOut() {
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            String first = session(browser);
            browser.logIn(system.target().operator(), system.target().operatorPassword());
            assertNotEquals(first, session(browser));
            browser.press("Log out");
            assertEquals("/escrow/console/log-in", browser.path());
            browser.go("applications");
            assertEquals("/escrow/console/log-in", browser.path());
        }
    }

    @Test
    void aFormIsUnderstoodAlsoBeforeThePagesScriptsAreThere() {
        try (ConsoleBrowser browser = ConsoleBrowser.open(system)) {
            browser.withoutScripts(() -> {
                browser.logIn("nobody", "wrong");
                browser.assertSays("Unknown operator or wrong password.");
                browser.logIn(system.target().operator(), system.target().operatorPassword());
                assertEquals("/escrow/console/start", browser.path());
                browser.press("Log out");
                assertEquals("/escrow/console/log-in", browser.path());
            });
        }
    }

    @Test
    void theLogInIsLockedAfterFiveWrongPasswords() {
        try (ConsoleBrowser browser = ConsoleBrowser.open(system)) {
            String nobody = Marketplace.number("nobody");
            for (int i = 0; i < 5; i++) {
                browser.logIn(nobody, "wrong");
                assertTrue(browser.text().contains("Unknown operator or wrong password."), browser.text());
            }
            browser.logIn(nobody, "wrong");
            assertTrue(browser.text().contains("Too many wrong passwords."), browser.text());
            browser.go("start");
            assertEquals("/escrow/console/log-in", browser.path());
        }
    }

    @Test
    void theConsoleSpeaksChineseToWhoeverPrefersItOrAsksForIt() {
        try (ConsoleBrowser browser = ConsoleBrowser.open(system, "zh-CN", ColorScheme.LIGHT)) {
            browser.go("log-in");
            assertEquals("登录", browser.title());
            browser.press("English");
            assertEquals("Log in", browser.title());
            browser.press("中文");
            assertEquals("登录", browser.title());
        }
    }

    @Test
    void whatIsNoPageIsAnErrorPage() {
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("nowhere");
            assertEquals("There is no such page", browser.title());
            browser.go("application?id=app_x");
            assertEquals("There is no such page", browser.title());
            browser.go("applications?status=NONSENSE");
            assertEquals("This cannot be understood", browser.title());
        }
    }

    /** A form of another site's page is refused, session or not, before anything reads it. */
    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1"})
    void aForeignPageCanSendNoForm(String origin) throws Exception {
        for (String path : List.of("log-in", "log-out", "language", "application?id=x")) {
            assertEquals(403, post(path, "Origin", origin).statusCode(), path);
        }
        assertEquals(403, post("log-out", "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(403, post("log-out", "X-Nothing", "said").statusCode());
    }

    @Test
    void everyAnswerTellsTheBrowserToBeCareful() throws Exception {
        HttpResponse<String> answer = get("/escrow/console/log-in");
        assertEquals(200, answer.statusCode());
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"), "whoever has not logged in has no session");
    }

    /** The sources of pages are nobody's business, and what is no page of the console is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/escrow/WEB-INF/console/frame.xhtml",
                "/escrow/frame.xhtml",
                "/escrow/start",
                "/escrow/jakarta.faces.resource/../WEB-INF/web.xml"
            })
    void nothingElseIsThere(String path) throws Exception {
        assertEquals(404, get(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/escrow/console/start.xhtml", "/escrow/console/application.xhtml"})
    void aPageByItsFileNameIsNoWayPastTheLogIn(String path) throws Exception {
        assertEquals(302, get(path).statusCode());
    }

    private static String session(ConsoleBrowser browser) {
        Cookie cookie = browser.page.context().cookies().stream()
                .filter(one -> one.name.equals("escrow-console"))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.httpOnly);
        // Strict is asked for; where a server does not pass that on, browsers take Lax.
        assertTrue(cookie.sameSite != SameSiteAttribute.NONE, String.valueOf(cookie.sameSite));
        assertEquals("/escrow/console", cookie.path);
        return cookie.value;
    }

    private HttpResponse<String> post(String path, String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(system.base().resolve("/escrow/console/" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(BodyPublishers.ofString("a=b"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(system.base().resolve(path)).build(), BodyHandlers.ofString());
    }
}
