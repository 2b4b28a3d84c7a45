package org.openescrow.web.console.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameSiteTest {
    private static final URI OWN = URI.create("https://console.example:8443");

    @ParameterizedTest
    @CsvSource({
        "same-origin, https://console.example:8443, true",
        "same-origin, HTTPS://CONSOLE.example:8443, true",
        "same-origin, , true",
        ", https://console.example:8443, true",
        ", , false",
        "same-site, https://console.example:8443, false",
        "cross-site, https://console.example:8443, false",
        "none, , false",
        "same-origin, https://evil.example, false",
        "same-origin, http://console.example:8443, false",
        "same-origin, https://console.example, false",
        "same-origin, null, false",
        ", null, false",
        ", https://console.example:8443.evil.example, false",
        ", 'not a uri', false",
    })
    void tellsOurFormsFromOthers(String fetchSite, String origin, boolean ours) {
        assertEquals(ours, SameSite.isOurs(Optional.ofNullable(fetchSite), Optional.ofNullable(origin), OWN));
    }

    @Test
    void aHostThatIsNoneIsNoOrigin() {
        URI nowhere = SameSite.addressed("http", "not a host");
        assertEquals(false, SameSite.isOurs(Optional.empty(), Optional.of("http://not a host"), nowhere));
    }
}
