package org.openescrow.escrow.notification.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.InvalidValue;

class EndpointUrlTest {
    @Test
    void tellsItsParts() {
        var url = new EndpointUrl("https://Hooks.example:8443/in/%7e?key=a%20b");
        assertTrue(url.isSecure());
        assertEquals("Hooks.example", url.host());
        assertEquals(8443, url.port());
        assertEquals("Hooks.example:8443", url.authority());
        assertEquals("/in/%7e?key=a%20b", url.target());
        assertFalse(url.toString().contains("key"), "a query may hold a secret");
    }

    @Test
    void knowsTheUsualPortsAndTheRootPath() {
        assertEquals(443, new EndpointUrl("https://hooks.example").port());
        assertEquals(80, new EndpointUrl("HTTP://hooks.example").port());
        assertEquals("/", new EndpointUrl("https://hooks.example").target());
        assertEquals("/?a", new EndpointUrl("https://hooks.example?a").target());
        assertEquals("2606:4700::1111", new EndpointUrl("https://[2606:4700::1111]/").host());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example/in",
                "/in",
                "ftp://hooks.example/",
                "https:///in",
                "https:hooks.example",
                "https://user@hooks.example/",
                "https://user:word@hooks.example/",
                "https://hooks.example/#part",
                "https://hooks.example:0/",
                "https://hooks.example:65536/",
                "https://hooks.example:x/",
                "https://hooks.example/a b",
                "https://hooks.example/\r\nX: y",
                "https://商城.example/",
                "https://under_score.example/"
            })
    void refusesWhatIsNoPlainUrl(String url) {
        assertThrows(InvalidValue.class, () -> new EndpointUrl(url));
    }

    @Test
    void hasAnEnd() {
        String url = "https://hooks.example/";
        new EndpointUrl(url + "a".repeat(EndpointUrl.LONGEST - url.length()));
        assertThrows(InvalidValue.class, () -> new EndpointUrl(url + "a".repeat(EndpointUrl.LONGEST)));
    }
}
