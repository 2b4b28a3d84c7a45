package org.openescrow.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that do the same thing over and over, each on its own, until the time is over or nothing is left to do. */
final class Load {
    private static final int FIRST_SAMPLES = 4_096;

    private Load() {}

    /** One client; it lives on one thread. */
    interface Client extends AutoCloseable {
        /** Does one; answers whether it succeeded. */
        boolean next() throws Exception;

        /** Whether there is something left to do. */
        default boolean hasNext() {
            return true;
        }

        @Override
        default void close() throws IOException, SQLException {}
    }

    /** Makes a client, ready to begin. */
    interface ClientFactory {
        Client open(int number) throws Exception;
    }

    static Measurement run(int clients, Duration duration, ClientFactory factory) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            var ready = new CyclicBarrier(clients);
            List<Future<Samples>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                running.add(threads.submit(() -> drive(factory, number, ready, duration)));
            }
            return together(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Samples drive(ClientFactory factory, int number, CyclicBarrier ready, Duration duration)
            throws Exception {
        try (Client client = factory.open(number)) {
            ready.await();
            var samples = new Samples();
            long begin = System.nanoTime();
            samples.begin = begin;
            long now = begin;
            while (now - begin < duration.toNanos() && client.hasNext()) {
                boolean succeeded = client.next();
                long after = System.nanoTime();
                samples.add(succeeded, after - now);
                now = after;
            }
            samples.end = now;
            return samples;
        }
    }

    private static Measurement together(List<Future<Samples>> running) throws InterruptedException, ExecutionException {
        long begin = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        int failed = 0;
        long[] all = new long[0];
        for (Future<Samples> future : running) {
            Samples samples = future.get();
            begin = Math.min(begin, samples.begin);
            end = Math.max(end, samples.end);
            failed += samples.failed;
            int before = all.length;
            all = Arrays.copyOf(all, before + samples.count);
            System.arraycopy(samples.nanos, 0, all, before, samples.count);
        }
        return Measurement.of(all, failed, Duration.ofNanos(end - begin));
    }

    private static final class Samples {
        private long[] nanos = new long[FIRST_SAMPLES];
        private int count;
        private int failed;
        private long begin;
        private long end;

        private void add(boolean succeeded, long took) {
            if (!succeeded) {
                failed++;
                return;
            }
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = took;
        }
    }
}
