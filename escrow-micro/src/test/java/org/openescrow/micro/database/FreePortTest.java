package org.openescrow.micro.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {
    /** A system starts for half a minute before it listens: a port of an outgoing connection would be gone by then. */
    @Test
    void nobodyIsGivenItMeanwhile() throws Exception {
        int port = FreePort.any();
        assertTrue(port >= FreePort.FIRST && port <= FreePort.LAST, port + " may be given to outgoing connections");
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(socket.isBound());
        }
    }
}
