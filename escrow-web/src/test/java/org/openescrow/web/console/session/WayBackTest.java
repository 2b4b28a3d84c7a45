package org.openescrow.web.console.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {
    private final WayBack back = new WayBack("/escrow");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/escrow/console/start",
                "/escrow/console/applications?status=APPROVED&after=app_1",
                "/escrow/console/"
            })
    void leadsToPagesOfTheConsole(String page) {
        assertEquals(page, back.to(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/escrow/console/start",
                "//evil.example/escrow/console/start",
                "/\\evil.example/escrow/console/",
                "/escrow/console/../v1/wallets",
                "/escrow/v1/wallets",
                "/escrow/consoles",
                "javascript:alert(1)",
                " /escrow/console/start",
                ""
            })
    void leadsNowhereElse(String elsewhere) {
        assertEquals("/escrow/console", back.to(elsewhere));
    }

    @Test
    void leadsToTheConsoleWhereNothingIsSaidOrTooMuch() {
        assertEquals("/escrow/console", back.to(null));
        assertEquals("/escrow/console", back.to("/escrow/console/" + "x".repeat(2_000)));
    }
}
