package org.openescrow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetUriTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://Escrow.Example:443/A?b=C, https://escrow.example/A?b=C",
        "http://escrow.example:80, http://escrow.example/",
        "http://escrow.example:443/, http://escrow.example:443/",
        "http://127.0.0.1:8080/a%2Fb?x=%7b#part, http://127.0.0.1:8080/a%2Fb?x=%7b",
        "http://[::1]:8080/a?, http://[::1]:8080/a?",
    })
    void isWrittenInOneWay(String sent, String signed) {
        assertEquals(signed, TargetUri.of(URI.create(sent)).value());
    }

    @Test
    void comesFromOriginPathAndQuery() {
        TargetUri target = TargetUri.of(URI.create("https://pay.example/ignored"), "/escrow/v1/wallets", "userNo=%E9");

        assertEquals("https://pay.example/escrow/v1/wallets?userNo=%E9", target.value());
        assertEquals("https", target.scheme());
        assertEquals("pay.example", target.authority());
        assertEquals("/escrow/v1/wallets", target.path());
        assertEquals("?userNo=%E9", target.query());
    }
}
