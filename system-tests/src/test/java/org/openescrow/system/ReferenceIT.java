package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is open to everybody who wants to read: the page, what it loads, and where types of problems lead. */
class ReferenceIT {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final RunningSystem system = RunningSystem.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void thePageLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("/escrow/docs/");
        assertTrue(page.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("default-src 'none'; script-src 'self';"));
        Set<String> loaded = LOADED.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .filter(address -> !address.equals("data:,"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("../openapi", "reference.js", "swagger-ui-bundle.js", "swagger-ui.css"), loaded);
        for (String address : loaded) {
            HttpResponse<String> part = get("/escrow/docs/" + address);
            assertEquals(200, part.statusCode(), address);
            assertFalse(part.body().isBlank(), address);
        }
    }

    @Test
    void theTypeOfEveryProblemLeadsToItsMeaning() throws Exception {
        for (String code : system.contract()
                .document()
                .getJsonObject("components")
                .getJsonObject("examples")
                .keySet()) {
            HttpResponse<String> type = get("/escrow/problems/" + code);
            assertEquals(200, type.statusCode(), code);
            assertTrue(type.body().contains("\"code\":\"" + code + "\""), type.body());
        }
        assertEquals(404, get("/escrow/problems/NOBODY_SAYS_THIS").statusCode());
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(system.base().resolve(path)).build();
        return http.send(request, BodyHandlers.ofString());
    }
}
