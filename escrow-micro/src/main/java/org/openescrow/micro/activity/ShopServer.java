package org.openescrow.micro.activity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.webhook.NewWebhookEndpoint;
import org.openescrow.client.webhook.WebhookEndpoint;
import org.openescrow.client.webhook.WebhookReceiver;

/** A platform's server on this machine: at one address it takes webhooks, at another one it says that it is gone. */
final class ShopServer implements AutoCloseable {
    private static final String TOLD = "wallet.opened";
    private static final String GIVEN_UP = "card.bound";
    private static final int GONE = 410;
    private static final int NO_BODY = -1;

    private final WebhookReceiver receiver;
    private final HttpServer gone;
    private final EscrowClient platform;
    private final String goneId;

    private ShopServer(EscrowClient platform, WebhookReceiver receiver, HttpServer gone) {
        this.receiver = receiver;
        this.gone = gone;
        this.platform = platform;
        receiver.trust(Objects.requireNonNull(registered(receiver.url(), TOLD).secret(), "told once"));
        var old = URI.create("http://127.0.0.1:" + gone.getAddress().getPort() + "/old");
        this.goneId = registered(old, GIVEN_UP).id();
    }

    /** Registers both addresses. */
    static ShopServer of(Shop shop) throws IOException {
        HttpServer gone = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gone.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(GONE, NO_BODY);
            }
        });
        gone.start();
        return new ShopServer(shop.client(), WebhookReceiver.listen(0), gone);
    }

    private WebhookEndpoint registered(URI url, String type) {
        return platform.registerWebhookEndpoint(new NewWebhookEndpoint(url, Set.of(type)))
                .execute();
    }

    /** Waits until it was told of so many wallets, and the address that is gone was given up. */
    void await(int wallets, Tally tally) throws InterruptedException {
        try {
            for (int i = 0; i < wallets; i++) {
                receiver.await(TOLD, Expected.PATIENCE);
                tally.add(Tally.Item.WEBHOOK);
            }
        } catch (TimeoutException silence) {
            throw new IllegalStateException("a webhook did not come", silence);
        }
        Expected.soon(
                () -> WebhookEndpoint.from(platform.send("GET", "/webhook-endpoints/" + goneId, null)
                                        .json())
                                .status()
                        == WebhookEndpoint.Status.DISABLED,
                "an address that is gone is given up");
        tally.add(Tally.Item.WEBHOOK_GIVEN_UP);
    }

    @Override
    public void close() {
        receiver.close();
        gone.stop(0);
    }
}
