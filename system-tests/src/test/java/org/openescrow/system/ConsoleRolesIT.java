package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page and every deed is for the roles that have it, and for nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleRolesIT {
    private static final Set<String> EVERYBODY =
            Set.of("Reviewer", "Operations", "Finance", "Auditor", "Administrator");
    private static final Set<String> MONEY = Set.of("Operations", "Finance", "Auditor", "Administrator");
    private static final Set<String> CONTROL = Set.of("Auditor", "Administrator");

    private final RunningSystem system = RunningSystem.shared();
    private final Map<String, String> operators = new HashMap<>();
    private String waiting;

    @BeforeAll
    void anOperatorForEachRole() {
        for (String role : EVERYBODY) {
            operators.put(role, Staff.of(system, role));
        }
        waiting = ConsolePlatformIT.waitingApplication(system);
    }

    /** The table of the console, said once more by somebody else. */
    private Map<String, Set<String>> pages() {
        return Map.ofEntries(
                Map.entry("start", EVERYBODY),
                Map.entry("applications", Set.of("Reviewer", "Operations", "Auditor", "Administrator")),
                Map.entry("application?id=" + waiting, Set.of("Reviewer", "Operations", "Auditor", "Administrator")),
                Map.entry("wallets", EVERYBODY),
                Map.entry("recharges", MONEY),
                Map.entry("consumptions", MONEY),
                Map.entry("payments", MONEY),
                Map.entry("ledger", MONEY),
                Map.entry("channels", MONEY),
                Map.entry("limits", MONEY),
                Map.entry("exceptions", MONEY),
                Map.entry("deliveries", MONEY),
                Map.entry("approvals", MONEY),
                Map.entry("adjustment", Set.of("Finance", "Administrator")),
                Map.entry("audit", CONTROL),
                Map.entry("operators", CONTROL),
                Map.entry("password", EVERYBODY),
                Map.entry("codes", EVERYBODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reviewer", "Operations", "Finance", "Auditor", "Administrator"})
    void aRoleSeesItsPagesAndNoOther(String role) {
        try (ConsoleBrowser browser = as(role)) {
            pages().forEach((page, roles) -> {
                Response answer =
                        Objects.requireNonNull(browser.page.navigate(system.base() + "/escrow/console/" + page));
                assertEquals(roles.contains(role) ? 200 : 403, answer.status(), role + " at " + page);
            });
        }
    }

    @Test
    void anAuditorSeesNoButtonThatChangesAnything() {
        try (ConsoleBrowser browser = as("Auditor")) {
            for (Map.Entry<String, Set<String>> page : pages().entrySet()) {
                if (page.getValue().contains("Auditor")
                        && !Set.of("password", "codes").contains(page.getKey())) {
                    browser.go(page.getKey());
                    List<String> buttons =
                            new ArrayList<>(browser.page.locator("main button").allInnerTexts());
                    buttons.removeIf(text -> Set.of("Filter", "Show", "Search").contains(text));
                    assertEquals(List.of(), buttons, page.getKey());
                }
            }
        }
    }

    /** Lists as files are for whoever sees the list. */
    @Test
    void aFileIsForThoseWhoSeeItsList() {
        try (ConsoleBrowser browser = as("Reviewer")) {
            for (String file : List.of("recharges.csv", "consumptions.csv", "audit.csv")) {
                assertEquals(403, status(browser, file), file);
            }
        }
        try (ConsoleBrowser browser = as("Auditor")) {
            assertEquals(200, status(browser, "audit.csv"));
            assertEquals(400, status(browser, "audit.csv?operator=%20%21"));
        }
    }

    private int status(ConsoleBrowser browser, String path) {
        return browser.page
                .request()
                .get(system.base() + "/escrow/console/" + path)
                .status();
    }

    private ConsoleBrowser as(String role) {
        ConsoleBrowser browser = ConsoleBrowser.open(system);
        browser.logIn(Objects.requireNonNull(operators.get(role)), ConsoleBrowser.PASSWORD);
        assertEquals("/escrow/console/start", browser.path());
        return browser;
    }
}
