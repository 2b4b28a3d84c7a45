package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.client.ApiRequest;

/** A backup made while purchases run is one moment of the books, and a system that goes on from there. */
@Tag("launcher")
@Execution(ExecutionMode.CONCURRENT)
class RestoreIT {
    private static final long START = 100_000;

    private final Queue<ApiRequest> paid = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    private final RunningSystem system;

    RestoreIT() throws IOException {
        system = RunningSystem.start("to-be-restored");
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void theBooksVerifyAndTheStoryGoesOn() throws Exception {
        Marketplace shop = Marketplace.admitted(system);
        Marketplace.Customer customer = shop.customer(START);
        String merchant = shop.merchant().id();
        Thread buyer = new Thread(() -> buy(shop, customer, merchant));
        buyer.start();
        Await.until("purchases run", Duration.ofMinutes(1), () -> paid.size() > 20);
        Path backup = system.data().resolveSibling("backup-of-" + system.data().getFileName());
        int before = paid.size();
        run("backup", "--data", system.data().toString(), "--to", backup.toString());
        Await.until("purchases go on", Duration.ofMinutes(1), () -> paid.size() > before + 20);
        over.set(true);
        buyer.join();
        assertTrue(Files.size(backup.resolve("books.sql")) > 0);

        assertEquals(143, system.stop());
        Path restored = system.data().resolveSibling("restored-" + system.data().getFileName());
        run("restore", "--from", backup.toString(), "--data", restored.toString());
        try (RunningSystem again = RunningSystem.startOn(restored, "restored")) {
            Marketplace same = shop.at(again);
            long spent = START - same.available(customer.wallet());
            assertTrue(spent >= before && spent < paid.size(), spent + " of " + paid.size());
            JsonObject verdict = again.desk().verifyBooks();
            assertTrue(verdict.getBoolean("clean"), verdict::toString);
            assertTrue(again.desk().trialBalance().getBoolean("balanced"));
            for (ApiRequest request : paid) {
                assertEquals(201, same.client.send(request).status(), "what was lost is sent again");
            }
            assertEquals(START - paid.size(), same.available(customer.wallet()), "and nothing is paid twice");
            assertEquals(500, same.available(same.customer(500).wallet()));
        }
    }

    private void buy(Marketplace shop, Marketplace.Customer customer, String merchant) {
        while (!over.get()) {
            ApiRequest request = Marketplace.purchase(customer, merchant, 1);
            assertEquals(201, shop.client.send(request).status());
            paid.add(request);
        }
    }

    /** Backup or restore, as {@code ./escrow} runs them. */
    static void run(String... words) throws Exception {
        Path dist = Path.of(System.getProperty("escrow.dist"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Descrow.dist=" + dist,
                "-cp",
                dist.resolve("lib") + "/*",
                "org.openescrow.micro.Backup"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "it ends");
        assertEquals(0, process.exitValue());
    }
}
