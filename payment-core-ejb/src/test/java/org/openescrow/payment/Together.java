package org.openescrow.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Many threads that begin at the same moment. */
public final class Together {
    private static final long MOST_SECONDS = 60;

    private Together() {}

    /** Runs the work of threads 0, 1, ... at once and answers their results in that order; throws what one threw. */
    public static <T> List<T> run(int threads, IntFunction<Callable<T>> workOf) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch ready = new CountDownLatch(threads);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<T> work = workOf.apply(i);
                futures.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(resultOf(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Does the work in another thread, which has no part in this one's transaction, and waits for its end. */
    public static void inAnotherThread(Runnable work) {
        try {
            run(1, thread -> () -> {
                work.run();
                return true;
            });
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static <T> T resultOf(Future<T> future) throws Exception {
        try {
            return future.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new AssertionError("a thread failed: " + failure.getCause(), failure.getCause());
        }
    }
}
