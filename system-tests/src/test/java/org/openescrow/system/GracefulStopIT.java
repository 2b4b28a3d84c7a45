package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.EscrowUnreachable;

/** SIGTERM under load: nothing that was answered is lost, nothing is half done, and the only no is "again, later". */
@Execution(ExecutionMode.CONCURRENT)
class GracefulStopIT {
    private static final int BUYERS = 8;
    private static final long START = 100_000;

    private final Map<String, ApiRequest> paid = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<ApiRequest> refused = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<ApiRequest> unanswered = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    private final RunningSystem system;

    GracefulStopIT() throws IOException {
        system = RunningSystem.start("graceful-stop");
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void noOrderIsCut() throws Exception {
        Marketplace shop = Marketplace.admitted(system);
        Marketplace.Customer customer = shop.customer(START);
        String merchant = shop.merchant().id();
        List<Thread> buyers = new ArrayList<>();
        for (int i = 0; i < BUYERS; i++) {
            Thread buyer = new Thread(() -> buy(shop, customer, merchant), "buyer-" + i);
            buyer.start();
            buyers.add(buyer);
        }
        Await.until("all are busy", Duration.ofMinutes(1), () -> paid.size() > 20 * BUYERS);
        int before = paid.size();

        assertEquals(143, system.stop(), "ended by the signal, in order");

        over.set(true);
        for (Thread buyer : buyers) {
            buyer.join();
        }
        assertEquals(List.of(), List.copyOf(wrong));
        assertTrue(paid.size() >= before);
        startUnderQuestions(shop, customer);
        long spent = START - shop.available(customer.wallet());
        assertTrue(spent >= paid.size(), "what was answered is in the books");
        assertTrue(spent <= paid.size() + unanswered.size(), "and nothing else but what nobody could answer");
        for (ApiRequest request : refused) {
            assertEquals(404, lookUp(shop, request), "nothing was done of what was refused");
        }
        for (ApiRequest request : unanswered) {
            assertEquals(201, shop.client.send(request).status(), "and who heard nothing may ask again");
        }
        assertEquals(START - paid.size() - unanswered.size(), shop.available(customer.wallet()));
        assertTrue(system.desk().trialBalance().getBoolean("balanced"));
    }

    /** While it starts, a caller hears nothing, "again, later" or what it asked for. */
    private void startUnderQuestions(Marketplace shop, Marketplace.Customer customer) throws Exception {
        AtomicBoolean started = new AtomicBoolean();
        CompletableFuture<Void> caller = CompletableFuture.runAsync(() -> {
            while (!started.get()) {
                ask(shop, customer);
            }
        });
        try {
            system.startAgain();
        } finally {
            started.set(true);
        }
        // What the caller itself dies of fails the test too: who asks no more hears nothing wrong.
        caller.join();
        assertEquals(List.of(), List.copyOf(wrong));
    }

    private void ask(Marketplace shop, Marketplace.Customer customer) {
        try {
            ApiResponse answer =
                    shop.client.send("GET", "/wallets/" + customer.wallet().id(), null);
            if (answer.status() != 200) {
                checkRetryable(answer);
            }
        } catch (EscrowUnreachable notYet) {
            Thread.onSpinWait();
        }
    }

    private static int lookUp(Marketplace shop, ApiRequest request) {
        return shop.client
                .send("GET", "/idempotency-keys/" + request.idempotencyKey().orElseThrow(), null)
                .status();
    }

    private void buy(Marketplace shop, Marketplace.Customer customer, String merchant) {
        while (!over.get()) {
            ApiRequest request = Marketplace.purchase(customer, merchant, 1);
            try {
                note(request, shop.client.send(request));
            } catch (EscrowUnreachable gone) {
                unanswered.add(request);
                return;
            }
        }
    }

    private void note(ApiRequest request, ApiResponse answer) {
        if (answer.status() == 201) {
            paid.put(request.idempotencyKey().orElseThrow(), request);
            return;
        }
        refused.add(request);
        checkRetryable(answer);
    }

    private void checkRetryable(ApiResponse answer) {
        boolean ours = answer.header("Content-Type").orElse("").startsWith("application/problem+json");
        if (!ours || answer.status() != 503 || answer.header("Retry-After").isEmpty()) {
            wrong.add(answer.status() + " " + answer.body().lines().findFirst().orElse(""));
        }
    }
}
