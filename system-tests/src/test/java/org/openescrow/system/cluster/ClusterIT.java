package org.openescrow.system.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.platform.Merchant;
import org.openescrow.micro.terminal.Console;
import org.openescrow.system.Await;
import org.openescrow.system.Marketplace;
import org.openescrow.system.Receiver;
import org.openescrow.system.Subscriber;
import org.openescrow.system.chaos.Books;
import org.openescrow.system.chaos.Chaos;
import org.openescrow.system.chaos.Reckoning;
import org.openescrow.system.chaos.Round;
import org.openescrow.system.chaos.Scale;

/** Two nodes on one database and one broker keep what one promises, and one does what needs doing once. */
@Tag("launcher")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
class ClusterIT {
    private static final int AT_ONCE = 16;
    /** More than the listeners of two nodes, 15 each, can have in their hands. */
    private static final int ON_THE_QUEUE = 50;

    private static final int MEANWHILE = 10;
    private static final Duration TAKEN_OVER = Duration.ofMinutes(1);

    private final Instant beginning = Instant.now();
    private Cluster cluster;
    private Marketplace shop;
    private Marketplace.Customer customer;
    private Merchant merchant;

    @BeforeAll
    void start() throws IOException {
        Map<String, String> settings = new HashMap<>(Chaos.SETTINGS);
        settings.putAll(Subscriber.ALLOWING_LOOPBACK);
        cluster = new Cluster("cluster", settings);
        shop = Marketplace.admitted(cluster);
        customer = shop.customer(100_000);
        merchant = shop.merchant();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(1)
    void everyBookAgreesAfterFaultsAKilledNodeAndARollingRestart() throws Exception {
        long seed = Chaos.anySeed();
        Console.standard().line("fault story over two nodes, seed " + seed);
        try {
            Console.standard().line(new Round(cluster, beginning, seed, Scale.NODES).play());
        } catch (Exception | AssertionError failure) {
            throw new AssertionError("over two nodes, with seed " + seed, failure);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(2)
    void oneKeySentToTwoNodesAtOnceHasOneEffect() throws Exception {
        String key = Marketplace.number("key");
        byte[] body = purchase(Marketplace.number("c"), 1_100);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                URI node = cluster.addresses().get(i % cluster.addresses().size());
                calls.add(threads.submit(() -> send(node, key, body)));
            }
            Set<String> ids = new HashSet<>();
            for (Future<HttpResponse<String>> call : calls) {
                HttpResponse<String> answer = call.get();
                assertEquals(201, answer.statusCode(), answer.body());
                ids.add(Json.createReader(new StringReader(answer.body()))
                        .readObject()
                        .getString("id"));
            }
            assertEquals(1, ids.size());
            assertEquals(100_000 - 1_100, shop.available(customer.wallet()));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(3)
    void eachWebhookIsSentByOneNode() throws IOException {
        try (Receiver receiver = new Receiver()) {
            new Subscriber(shop, receiver).registered("/cluster", "consumption.succeeded");
            Set<String> bought = new HashSet<>();
            for (int i = 0; i < 30; i++) {
                bought.add(buy(100));
            }
            List<Receiver.Hook> hooks = receiver.await("/cluster", "consumption.succeeded", bought.size());
            Set<String> told = new HashSet<>();
            hooks.forEach(hook -> told.add(hook.data().getString("id")));
            assertEquals(bought, told);
            assertEquals(bought.size(), hooks.size(), "one was sent twice");
        }
    }

    /** Callbacks that the bank has been thanked for, and that nobody but the broker has. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(4)
    void noCallbackIsLostAndNoneCountsTwiceWhenTheBrokerIsKilled() throws Exception {
        long before = shop.available(customer.wallet());
        Set<String> recharges = new HashSet<>();
        try (Books books = new Books(cluster.database())) {
            Deposits deposits = new Deposits(shop, customer, books);
            try (Connection nobodyBooks = locked()) {
                recharges.addAll(deposits.several(ON_THE_QUEUE));
                Await.until(
                        "the queue holds them",
                        TAKEN_OVER,
                        () -> Reckoning.unheard(books).size() >= ON_THE_QUEUE);
                cluster.killBroker();
                recharges.addAll(deposits.several(MEANWHILE));
                nobodyBooks.rollback();
            }
            Map<String, OrderStatus> ended = Reckoning.after(shop, cluster.database(), recharges, beginning);
            assertEquals(Set.of(OrderStatus.SUCCEEDED), Set.copyOf(ended.values()));
            assertEquals(before + recharges.size() * Deposits.FEN, shop.available(customer.wallet()));
            cluster.awaitHealthy();
            deposits.awaitCallbacks();
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(5)
    void whatANodeDoesGoesToTheNodeThatLives() throws Exception {
        try (Books books = new Books(cluster.database());
                InHand inHand = new InHand(shop, books)) {
            Deposits deposits = new Deposits(shop, customer, books);
            String unknown = deposits.unknown();
            inHand.sell(() -> buy(100));
            cluster.kill();
            inHand.awaitDelivered();
            assertEquals(OrderStatus.SUCCEEDED, shop.ended(unknown).status());
            assertEquals("QUERY", deposits.road(unknown));
            String first = holder(books, buy(100));
            deposits.awaitCallbacks();
            cluster.startAgain();
            cluster.kill();
            String second = holder(books, buy(100));
            assertNotEquals(first, second);
            deposits.awaitCallbacks();
        }
    }

    /** A lock on all balances, until its transaction ends. */
    private Connection locked() throws Exception {
        Connection connection = cluster.database().escrow();
        connection.setReadOnly(false);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT account_no FROM ledger_balance FOR UPDATE");
        }
        return connection;
    }

    /** Who seals, once that purchase is sealed: a minute after a node died, so the other. */
    private static String holder(Books books, String consumption) {
        Await.until("the purchase is sealed", TAKEN_OVER, () -> !rows(
                        books,
                        "SELECT t.reference, 1 FROM ledger_transaction t JOIN ledger_seal_leaf l"
                                + " ON l.transaction_id = t.id WHERE t.kind = 'CONSUMPTION' AND t.reference = ?",
                        consumption)
                .isEmpty());
        List<Books.Line> holder = rows(books, "SELECT node, 1 FROM cluster_duty WHERE duty = 'seal'");
        assertEquals(1, holder.size());
        return holder.get(0).name();
    }

    static List<Books.Line> rows(Books books, String sql, String... values) {
        try {
            return books.ours(sql, values);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String buy(long fen) {
        var order = new NewConsumption(
                Marketplace.number("c"), customer.wallet().id(), merchant.id(), Money.fen(fen), null);
        return shop.client.consume(order).execute().id();
    }

    private byte[] purchase(String orderNo, long fen) {
        return Json.createObjectBuilder()
                .add("orderNo", orderNo)
                .add("walletId", customer.wallet().id())
                .add("merchantId", merchant.id())
                .add("amount", Json.createObjectBuilder().add("value", fen).add("currency", "CNY"))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Straight to one node, signed for the address that callers have. */
    private HttpResponse<String> send(URI node, String key, byte[] body) throws Exception {
        String path = "/escrow/v1/consumptions";
        HttpRequest.Builder request =
                HttpRequest.newBuilder(node.resolve(path)).header("Content-Type", "application/json");
        shop.signer().sign("POST", cluster.base().resolve(path), body, key).forEach(request::header);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(request.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 500, answer.body());
        return answer;
    }
}
