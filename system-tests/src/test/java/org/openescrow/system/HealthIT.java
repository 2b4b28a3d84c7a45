package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.system.chaos.DatabaseProcess;

/** What a supervisor and a load balancer go by. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
class HealthIT {
    private static final String METRICS_TOKEN = "of-the-tests";
    /** The application's own address, and the server's; WildFly's knows nothing of the modules of an EAR. */
    private static final List<String> READY = "wildfly".equals(RunningSystem.server())
            ? List.of("/escrow/health/ready")
            : List.of("/escrow/health/ready", "/health/ready");

    /** Fewer than what opens the bank's circuit, and more than a server of few threads can have waiting. */
    private static final int SILENT = 12;

    /** Nothing needs a second one while it has one: many who did would wait for each other, in a pool of any size. */
    private static final int CONNECTIONS = 1;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningSystem system;

    HealthIT() throws IOException {
        system = RunningSystem.start(
                "health",
                Map.of(
                        "ESCROW_METRICS_TOKEN",
                        METRICS_TOKEN,
                        "ESCROW_DB_POOL_MIN",
                        Integer.toString(CONNECTIONS),
                        "ESCROW_DB_POOL_MAX",
                        Integer.toString(CONNECTIONS)));
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(1)
    void aSilentBankKeepsNobodyElseWaiting() throws Exception {
        Marketplace shop = Marketplace.admitted(system);
        Marketplace.Customer customer = shop.customer(0);
        shop.world.nextDebits("TIMEOUT_NOT_DONE", SILENT, 600_000);
        AtomicInteger answered = new AtomicInteger();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < SILENT; i++) {
            Thread one = new Thread(() -> {
                shop.client
                        .recharge(new NewRecharge(
                                Marketplace.number("r"),
                                customer.wallet().id(),
                                customer.agreementNo(),
                                Money.fen(100)))
                        .execute();
                answered.incrementAndGet();
            });
            one.start();
            waiting.add(one);
        }
        Await.until("the bank keeps them waiting", PATIENCE, () -> underWay() >= SILENT);
        assertEquals(200, get(system, READY.get(0)).statusCode());
        assertEquals(0, answered.get(), "nobody waited for the bank but those who asked it");
        for (Thread one : waiting) {
            one.join();
        }
        assertEquals(SILENT, answered.get());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(2)
    void thePoolIsAsLargeAsTheEnvironmentHasIt() throws Exception {
        assertEquals(CONNECTIONS, connections());
    }

    /** Of the application's user, without the one that asks. */
    private int connections() throws Exception {
        try (Connection database = new DatabaseProcess(system.data()).escrow();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) - 1 from information_schema.processlist"
                        + " where user = substring_index(user(), '@', 1)")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private double underWay() {
        return Figures.read(system, Optional.of("Bearer " + METRICS_TOKEN))
                .body()
                .lines()
                .filter(line -> line.startsWith("escrow_http_requests_under_way "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(3)
    void readyFollowsTheDatabaseAndLiveDoesNot() throws Exception {
        for (String check : new String[] {"database", "queue", "tables", "admission"}) {
            for (String ready : READY) {
                HttpResponse<String> up = get(system, ready);
                assertEquals(200, up.statusCode());
                assertTrue(up.body().contains("\"" + check + "\""), up.body());
            }
        }
        metricsAskForTheirToken(system);
        Closeable outage = new DatabaseProcess(system.data()).keepAway();
        try {
            for (String ready : READY) {
                Await.until(
                        ready + " is 503", PATIENCE, () -> get(system, ready).statusCode() == 503);
            }
            assertEquals(200, get(system, "/escrow/health/live").statusCode(), "that is no reason to start it again");
        } finally {
            outage.close();
        }
        for (String ready : READY) {
            Await.until(ready + " is 200", PATIENCE, () -> get(system, ready).statusCode() == 200);
        }
    }

    private static void metricsAskForTheirToken(RunningSystem system) {
        assertEquals(401, Figures.read(system, Optional.empty()).statusCode());
        assertEquals(401, Figures.read(system, Optional.of("Bearer of-others")).statusCode());
        assertEquals(
                200,
                Figures.read(system, Optional.of("Bearer " + METRICS_TOKEN)).statusCode());
    }

    private static HttpResponse<String> get(RunningSystem system, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(system.base().resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new AssertionError(path + " does not answer", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
