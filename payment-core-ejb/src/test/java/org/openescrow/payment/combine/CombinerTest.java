package org.openescrow.payment.combine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openescrow.payment.Undeclared;

@Timeout(60)
class CombinerTest {
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<List<String>> shared = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsWorking = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @AfterEach
    void stop() {
        firstMayEnd.countDown();
        callers.shutdownNow();
    }

    @Test
    void servesOneWhoComesAloneAtOnce() {
        assertEquals("did a", combiner(1, 64).submit("a"));
        assertEquals("did b", combiner(1, 64).submit("b"));
        assertEquals(List.of(List.of("a"), List.of("b")), shared);
    }

    @Test
    void thoseWhoComeMeanwhileShareTheNextTurn() throws Exception {
        var combiner = combiner(1, 64);
        Future<String> first = submit(combiner, "first");
        firstIsWorking.await();
        List<Future<String>> others = submitInOrder(combiner, List.of("a", "b", "c"));
        firstMayEnd.countDown();
        assertEquals("did first", first.get());
        assertEquals(List.of("did a", "did b", "did c"), results(others));
        assertEquals(List.of(List.of("first"), List.of("a", "b", "c")), shared);
    }

    @Test
    void noMoreShareThanMay() throws Exception {
        var combiner = combiner(1, 2);
        occupy(combiner);
        List<Future<String>> others = submitInOrder(combiner, List.of("a", "b", "c"));
        firstMayEnd.countDown();
        results(others);
        assertEquals(List.of(List.of("first"), List.of("a", "b"), List.of("c")), shared);
    }

    @Test
    void twoWithTheSameClaimNeverShare() throws Exception {
        var combiner = combiner(1, 64);
        occupy(combiner);
        List<Future<String>> others = submitInOrder(combiner, List.of("a1", "b1", "a2", "b2"));
        firstMayEnd.countDown();
        assertEquals(List.of("did a1", "did b1", "did a2", "did b2"), results(others));
        assertEquals(List.of(List.of("first"), List.of("a1", "b1"), List.of("a2", "b2")), shared);
    }

    @Test
    void whatFailsForAllIsDoneAgainForEachAlone() throws Exception {
        var combiner = combiner(1, 64);
        occupy(combiner);
        List<Future<String>> others = submitInOrder(combiner, List.of("a", "bad", "c"));
        firstMayEnd.countDown();
        assertEquals("did a", others.get(0).get());
        assertEquals("did c", others.get(2).get());
        var failure = assertThrows(ExecutionException.class, () -> others.get(1).get());
        assertTrue(String.valueOf(failure.getCause()).contains("bad work"));
        assertEquals("did d", combiner.submit("d"));
    }

    /** As where an interceptor lets the failure of a commit through. */
    @Test
    void whatNobodyDeclaresIsAFailureLikeAnyOther() throws Exception {
        var combiner = combiner(1, 64);
        occupy(combiner);
        List<Future<String>> others = submitInOrder(combiner, List.of("a", "lost", "c"));
        firstMayEnd.countDown();
        assertEquals("did a", others.get(0).get());
        assertEquals("did c", others.get(2).get());
        var failure = assertThrows(ExecutionException.class, () -> others.get(1).get());
        var told = assertInstanceOf(IllegalStateException.class, failure.getCause());
        assertInstanceOf(TimeoutException.class, told.getCause());
    }

    @Test
    void anInterruptedCallerStillLearnsWhatBecameOfItsWork() throws Exception {
        var combiner = combiner(1, 64);
        occupy(combiner);
        var interrupted = new AtomicInteger();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Future<String> caller = callers.submit(() -> {
            threads.add(Thread.currentThread());
            String result = combiner.submit("a");
            interrupted.set(Thread.interrupted() ? 1 : 0);
            return result;
        });
        until(() -> !threads.isEmpty() && threads.get(0).getState() == Thread.State.TIMED_WAITING);
        threads.get(0).interrupt();
        firstMayEnd.countDown();
        assertEquals("did a", caller.get());
        assertEquals(1, interrupted.get());
    }

    @Test
    void oneMoreLaneIsOpenedWhenEnoughWait() throws Exception {
        var combiner = combiner(2, 64, Duration.ofHours(1));
        occupy(combiner);
        List<Future<String>> few = submitInOrder(combiner, List.of("a", "b", "c", "d", "e", "f", "g"));
        assertEquals("did h", combiner.submit("h"));
        results(few);
        assertEquals(List.of(List.of("h", "a", "b", "c", "d", "e", "f", "g")), shared);
    }

    @Test
    void aStuckLaneHoldsUpNobodyForLong() throws Exception {
        var combiner = combiner(2, 64, Duration.ofMillis(25));
        occupy(combiner);
        assertEquals("did a", combiner.submit("a"));
    }

    @Test
    void fewWhoWaitShareTheLaneThatIsInUse() throws Exception {
        var combiner = combiner(2, 64, Duration.ofHours(1));
        occupy(combiner);
        List<Future<String>> few = submitInOrder(combiner, List.of("a", "b"));
        assertEquals(List.of(), shared);
        firstMayEnd.countDown();
        results(few);
        assertEquals(List.of(List.of("first"), List.of("a", "b")), shared);
    }

    @Test
    void everyOneOfManyIsServedOnceAndNoMoreLanesAreUsedThanThereAre() throws Exception {
        var done = new CopyOnWriteArrayList<Integer>();
        var busy = new AtomicInteger();
        var busiest = new AtomicInteger();
        var combiner = new Combiner<Integer, Integer>(2, 8, List::of, items -> {
            busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
            assertEquals(new HashSet<>(items).size(), items.size());
            done.addAll(items);
            busy.decrementAndGet();
            return items.stream().map(item -> item * 2).toList();
        });
        int each = 500;
        List<Future<Boolean>> running = new ArrayList<>();
        for (int caller = 0; caller < 16; caller++) {
            int base = caller * each;
            running.add(callers.submit(() -> {
                for (int i = base; i < base + each; i++) {
                    if (combiner.submit(i) != i * 2) {
                        return false;
                    }
                }
                return true;
            }));
        }
        for (Future<Boolean> caller : running) {
            assertTrue(caller.get());
        }
        assertEquals(16 * each, done.size());
        assertEquals(16 * each, new HashSet<>(done).size());
        assertTrue(busiest.get() <= 2, () -> busiest + " at once");
    }

    private Combiner<String, String> combiner(int lanes, int most) {
        return combiner(lanes, most, Duration.ofMillis(25));
    }

    /** The first letter is the claim; "first" waits until it may end; "bad" and "lost" fail. */
    private Combiner<String, String> combiner(int lanes, int most, Duration patience) {
        return new Combiner<>(lanes, most, patience, item -> List.of(item.substring(0, 1)), items -> {
            if (items.contains("first")) {
                firstIsWorking.countDown();
                await(firstMayEnd);
            }
            if (items.contains("bad")) {
                throw new IllegalStateException("bad work");
            }
            if (items.contains("lost")) {
                Undeclared.fail(new TimeoutException("the commit"));
            }
            shared.add(items);
            return items.stream().map(item -> "did " + item).toList();
        });
    }

    /** Has the only lane taken until {@link #firstMayEnd}. */
    private void occupy(Combiner<String, String> combiner) throws InterruptedException {
        callers.execute(() -> combiner.submit("first"));
        firstIsWorking.await();
    }

    private Future<String> submit(Combiner<String, String> combiner, String item) {
        return callers.submit(() -> combiner.submit(item));
    }

    private List<Future<String>> submitInOrder(Combiner<String, String> combiner, List<String> items) {
        List<Future<String>> submitted = new ArrayList<>();
        for (String item : items) {
            submitted.add(submit(combiner, item));
            until(() -> combiner.waiting() == submitted.size());
        }
        return submitted;
    }

    private static List<String> results(List<Future<String>> futures) throws Exception {
        List<String> results = new ArrayList<>();
        for (Future<String> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
