package org.openescrow.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the database could do at best where concurrent transfers share a commit: the statements of {@link Floor} in JDBC
 * batches, on two connections, each client answered after the commit. Uses the tables of {@link Floor}.
 */
final class CombinedFloor implements AutoCloseable {
    private static final int WORKERS = 2;
    private static final int MOST = 64;
    private static final AtomicLong NUMBERS = new AtomicLong(1L << 40);

    private final BlockingQueue<Ticket> waiting = new LinkedBlockingQueue<>();
    private final List<Thread> workers = new ArrayList<>();

    CombinedFloor(Installation installation) throws SQLException {
        for (int i = 0; i < WORKERS; i++) {
            Connection connection = installation.connect();
            connection.setAutoCommit(false);
            Thread worker = new Thread(() -> work(connection), "combined-floor-" + i);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
    }

    private record Ticket(long payer, long payee, CompletableFuture<Boolean> done) {}

    Measurement measure(int clients, Duration duration) throws Exception {
        return Load.run(clients, duration, number -> () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            var ticket = new Ticket(
                    1L + random.nextInt(Floor.PAYERS),
                    Floor.PAYERS + 1L + random.nextInt(Floor.PAYEES),
                    new CompletableFuture<>());
            waiting.add(ticket);
            return ticket.done().get(30, TimeUnit.SECONDS);
        });
    }

    private void work(Connection connection) {
        try (connection) {
            while (true) {
                List<Ticket> batch = new ArrayList<>();
                batch.add(waiting.take());
                waiting.drainTo(batch, MOST - 1);
                // Every thread in the same order: nobody waits for one who waits.
                batch.sort((a, b) -> Long.compare(a.payer(), b.payer()));
                post(connection, batch);
                batch.forEach(ticket -> ticket.done().complete(true));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void post(Connection connection, List<Ticket> batch) throws SQLException {
        try (var debit = connection.prepareStatement(
                        "update floor_account set balance = balance - ? where id = ? and balance >= ?");
                var transfer = connection.prepareStatement("insert into floor_transfer values (?, ?, ?)");
                var entry = connection.prepareStatement("insert into floor_entry values (?, ?, ?, ?)");
                var credit =
                        connection.prepareStatement("update floor_account set balance = balance + ? where id = ?")) {
            for (Ticket ticket : batch) {
                long id = NUMBERS.incrementAndGet();
                add(debit, 1, ticket.payer(), 1);
                transfer.setLong(1, id);
                transfer.setString(2, "bench-" + id);
                transfer.setLong(3, 1);
                transfer.addBatch();
                add(entry, id * 2, id, ticket.payer(), -1);
                add(entry, id * 2 + 1, id, ticket.payee(), 1);
            }
            for (int debited : debit.executeBatch()) {
                if (debited != 1) {
                    throw new SQLException("a payer has no money left");
                }
            }
            transfer.executeBatch();
            entry.executeBatch();
            for (long payee : batch.stream().mapToLong(Ticket::payee).sorted().toArray()) {
                add(credit, 1, payee);
            }
            credit.executeBatch();
        }
        connection.commit();
    }

    private static void add(PreparedStatement statement, long... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setLong(i + 1, values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
    }
}
