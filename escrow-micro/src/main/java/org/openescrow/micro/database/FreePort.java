package org.openescrow.micro.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a port to listen on that nobody uses. Some time passes before a server listens on it, so it is not one that the
 * operating system gives to outgoing connections meanwhile (Linux: from 32,768 on; IANA: from 49,152 on, RFC 6335).
 */
public final class FreePort {
    static final int FIRST = 20_000;
    static final int LAST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private FreePort() {}

    public static int any() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port from " + FIRST + " to " + LAST + " is free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
