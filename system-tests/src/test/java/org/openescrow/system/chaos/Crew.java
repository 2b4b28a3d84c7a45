package org.openescrow.system.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The clients at work, each on a thread of its own. The first that fails stops all. */
final class Crew implements AutoCloseable {
    private final Desk desk;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final List<Future<?>> clients = new ArrayList<>();

    Crew(Desk desk, Pace pace, List<List<Order>> orders) {
        this.desk = desk;
        for (List<Order> share : orders) {
            Client client = new Client(desk, pace, threads, share);
            clients.add(threads.submit(() -> work(client)));
        }
    }

    private void work(Client client) {
        try {
            client.work(failure::isDone);
        } catch (Throwable thrown) {
            failure.completeExceptionally(thrown);
            throw thrown;
        }
    }

    int answers() {
        return desk.answers();
    }

    /** Whether all is answered, or a client has failed. */
    boolean isOver() {
        return clients.stream().allMatch(Future::isDone) || failure.isDone();
    }

    /** Whether a client has failed, so that the others have stopped. */
    boolean hasFailed() {
        return failure.isDone();
    }

    /** Waits until all is answered; throws what a client failed with. */
    void finish() throws InterruptedException, ExecutionException {
        for (Future<?> client : clients) {
            client.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
