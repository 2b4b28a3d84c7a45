package org.openescrow.queue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The broker as a process of its own, for several nodes: keeps its journal in {@code escrow.queue.dir} and listens
 * where {@code escrow.queue.url} says, for {@code escrow.queue.user} with {@code escrow.queue.password}; see
 * {@link QueueSettings}. Runs until its standard input ends, as it does when whoever started it is gone.
 */
public final class Broker {
    private Broker() {}

    public static void main(String[] arguments) throws Exception {
        QueueSettings settings = QueueSettings.read();
        URI url = Objects.requireNonNull(settings.url(), "escrow.queue.url");
        Path directory = Objects.requireNonNull(settings.directory(), "escrow.queue.dir");
        Doorkeeper door = new Doorkeeper(
                url.getHost(),
                url.getPort(),
                Objects.requireNonNull(settings.user(), "escrow.queue.user"),
                Objects.requireNonNull(settings.password(), "escrow.queue.password"));
        EmbeddedBroker broker = new EmbeddedBroker(directory, settings.deliveryAttempts(), door);
        broker.start();
        awaitEndOfInput();
        broker.stop();
        System.exit(0);
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // Nobody says anything; the end is the message.
        }
    }
}
