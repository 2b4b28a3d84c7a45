package org.openescrow.micro;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import org.openescrow.micro.terminal.CannotStart;

/**
 * Where the system listens and under which addresses it is reached from this machine.
 *
 * @param host the address to listen on; {@code 0.0.0.0} or {@code ::} for all
 * @param port the HTTP port
 */
record Addresses(String host, int port) {

    /** Refuses ({@link CannotStart}) a host that is not this machine's and a port that somebody uses. */
    void checkFree() {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                checkFree(address);
            }
        } catch (UnknownHostException unknown) {
            throw new CannotStart("the host " + host + " is not known; choose another with --host ADDRESS", unknown);
        } catch (IOException taken) {
            throw new CannotStart(
                    "port " + port + " on " + host + " cannot be used (" + taken.getMessage()
                            + "); choose another with --port N",
                    taken);
        }
    }

    private void checkFree(InetAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            // A port that was closed a moment ago is free, although the system still remembers it.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        }
    }

    /** Scheme and authority by which this machine itself reaches the system. */
    URI own() {
        String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create("http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port);
    }

    URI readiness() {
        return own().resolve("/health/ready");
    }
}
