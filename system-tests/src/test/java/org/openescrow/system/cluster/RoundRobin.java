package org.openescrow.system.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One address for several: each connection goes to the next that accepts it, and knows nothing of what it carries. */
final class RoundRobin implements AutoCloseable {
    private final List<URI> nodes;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "round-robin");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger turn = new AtomicInteger();

    RoundRobin(List<URI> nodes) {
        this.nodes = nodes;
        try {
            this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::accept);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                Socket node = next()) {
            caller.setTcpNoDelay(true);
            node.setTcpNoDelay(true);
            threads.execute(() -> carry(node, caller));
            carry(caller, node);
        } catch (IOException nobody) {
            // The caller sees its connection end, as it would with any balancer.
        }
    }

    private Socket next() throws IOException {
        IOException last = new IOException("no nodes");
        for (int tried = 0; tried < nodes.size(); tried++) {
            URI node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
            try {
                return new Socket(InetAddress.getLoopbackAddress(), node.getPort());
            } catch (IOException down) {
                last = down;
            }
        }
        throw last;
    }

    /** Until one of the two ends; then both do. */
    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException ended) {
            // Nothing more to carry.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
