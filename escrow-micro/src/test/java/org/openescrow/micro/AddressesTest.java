package org.openescrow.micro;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.openescrow.micro.terminal.CannotStart;

class AddressesTest {

    @Test
    void reachesAServerOnAllAddressesThroughLoopback() {
        assertEquals(
                "http://127.0.0.1:8080", new Addresses("0.0.0.0", 8080).own().toString());
        assertEquals("http://192.0.2.7:80", new Addresses("192.0.2.7", 80).own().toString());
        assertEquals("http://[::1]:8080", new Addresses("::1", 8080).own().toString());
        assertEquals(
                "http://127.0.0.1:8080/health/ready",
                new Addresses("127.0.0.1", 8080).readiness().toString());
    }

    @Test
    void refusesAPortInUse() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            Addresses addresses = new Addresses("127.0.0.1", port);
            CannotStart refused = assertThrows(CannotStart.class, addresses::checkFree);
            assertTrue(String.valueOf(refused.getMessage()).contains("port " + port + " on 127.0.0.1"));
        }
        assertDoesNotThrow(new Addresses("127.0.0.1", port)::checkFree);
    }
}
