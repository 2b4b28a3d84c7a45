package org.openescrow.system.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openescrow.system.Await;
import org.openescrow.system.Marketplace;
import org.openescrow.system.Receiver;
import org.openescrow.system.Subscriber;
import org.openescrow.system.chaos.Books;

/** Webhooks that both nodes are sending, to a receiver that does not answer before it is waited for. */
final class InHand implements AutoCloseable {
    private static final String PATH = "/in-hand";
    private static final String TYPE = "consumption.succeeded";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Twice as many as one node sends to one endpoint at a time. */
    private static final int SOLD = 8;

    private static final String DELIVERED =
            "SELECT 'all', COUNT(*) FROM webhook_delivery WHERE endpoint_id = ? AND status = 'DELIVERED'";
    private static final String NOTED = "SELECT 'all', COUNT(*) FROM webhook_attempt WHERE endpoint_id = ?";

    private final Books books;
    private final Receiver receiver;
    private final Subscriber.Endpoint endpoint;
    private final CountDownLatch held = new CountDownLatch(1);
    private final Set<String> sold = new HashSet<>();

    InHand(Marketplace shop, Books books) throws IOException {
        this.books = books;
        this.receiver = new Receiver();
        this.endpoint = new Subscriber(shop, receiver).registered(PATH, TYPE);
        receiver.answering(hook -> {
            await(held);
            return 204;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sells until each node has as many in hand as it takes, which one alone could not. */
    void sell(Supplier<String> purchase) {
        while (sold.size() < SOLD) {
            sold.add(purchase.get());
        }
        Await.until("both nodes are sending", PATIENCE, () -> told().equals(sold));
    }

    /** Lets the receiver answer, and waits until everything has been taken; some of it was in a dead node's hand. */
    void awaitDelivered() {
        held.countDown();
        Await.until("everything is delivered", PATIENCE, () -> number(DELIVERED) == SOLD);
        assertEquals(sold, told());
        long noted = number(NOTED);
        int sent = receiver.at(PATH, TYPE).size();
        assertTrue(noted < sent, noted + " attempts were noted of " + sent + ": the node that died sent nothing");
    }

    private Set<String> told() {
        return receiver.at(PATH, TYPE).stream()
                .map(hook -> hook.data().getString("id"))
                .collect(Collectors.toSet());
    }

    private long number(String sql) {
        return ClusterIT.rows(books, sql, endpoint.id()).get(0).number();
    }

    @Override
    public void close() {
        held.countDown();
        receiver.close();
    }
}
