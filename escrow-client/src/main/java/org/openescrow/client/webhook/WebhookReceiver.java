package org.openescrow.client.webhook;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.UnexpectedAnswer;

/**
 * Receives webhooks on this machine and takes the genuine ones, each once: for trying things out and for tests. A
 * platform that is live has a server of its own, which does the same behind https.
 */
public final class WebhookReceiver implements AutoCloseable {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final BlockingQueue<Webhook> received = new LinkedBlockingQueue<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile @Nullable WebhookVerifier verifier;

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to listen on the loopback address.
     *
     * @param port where; 0 for any that is free
     */
    public static WebhookReceiver listen(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var receiver = new WebhookReceiver(HttpServer.create(address, 0));
        receiver.server.createContext("/", receiver::handle);
        receiver.server.start();
        return receiver;
    }

    /** Where it is to be registered. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
    }

    /** What is signed with these secrets is taken from now on; what came before was turned away, and comes again. */
    public void trust(String... secrets) {
        verifier = WebhookVerifier.of(secrets);
    }

    /**
     * The next webhook of this type; those of other types that came before it are passed over.
     *
     * @throws TimeoutException where none came in that time
     */
    public Webhook await(String type, Duration patience) throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Webhook next = poll(deadline); next != null; next = poll(deadline)) {
            if (next.type().equals(type)) {
                return next;
            }
        }
        throw new TimeoutException("no webhook " + type);
    }

    private @Nullable Webhook poll(long deadline) throws InterruptedException {
        return received.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            exchange.sendResponseHeaders(take(exchange.getRequestHeaders(), body), NO_BODY);
        }
    }

    /** Answers the status: what is not 2xx is sent again later. */
    private int take(Headers headers, byte[] body) {
        WebhookVerifier trusted = verifier;
        if (trusted == null || body.length > MOST_BYTES) {
            return trusted == null ? 503 : 413;
        }
        try {
            trusted.verify(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body);
            Webhook webhook = Webhook.read(body);
            if (seen.add(webhook.id())) {
                received.add(webhook);
            }
            return 204;
        } catch (WebhookNotGenuine | UnexpectedAnswer refused) {
            return 400;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
