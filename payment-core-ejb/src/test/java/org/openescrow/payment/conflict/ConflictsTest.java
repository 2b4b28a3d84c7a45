package org.openescrow.payment.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.Undeclared;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

class ConflictsTest {
    private static final int DUPLICATE_KEY = 1062;
    private static final int DEADLOCK = 1213;

    /** Fails as told, then succeeds; counts how often it was tried. */
    private static final class Work implements Supplier<String> {
        private final Deque<RuntimeException> failures;
        private int tries;

        Work(RuntimeException... failures) {
            this.failures = new ArrayDeque<>(List.of(failures));
        }

        @Override
        public String get() {
            tries++;
            RuntimeException failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            return "done";
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1020, DUPLICATE_KEY, 1205, DEADLOCK})
    void repeatsWhatLostAgainstAnotherTransaction(int code) {
        Work work = new Work(conflict(code), conflict(code));
        assertEquals("done", Conflicts.repeat(work));
        assertEquals(3, work.tries);
    }

    @Test
    void repeatsWorkWithoutAResult() {
        Work work = new Work(conflict(DEADLOCK));
        Runnable withoutResult = work::get;
        Conflicts.repeat(withoutResult);
        assertEquals(2, work.tries);
    }

    @Test
    void findsTheConflictUnderABatchAndWrappers() {
        var batch = new BatchUpdateException("batch", "23000", DUPLICATE_KEY, new int[0]);
        Work work = new Work(new IllegalStateException(new RuntimeException(new RuntimeException(batch))));
        assertEquals("done", Conflicts.repeat(work));
        assertEquals(2, work.tries);
    }

    /** As where the lost race is seen at the commit, and an interceptor lets its failure through. */
    @Test
    void repeatsWhatNobodyDeclares() {
        Work then = new Work();
        Deque<Exception> failures = new ArrayDeque<>(List.of(new Exception("rolled back", conflict(DEADLOCK))));
        Runnable work = () -> {
            if (!failures.isEmpty()) {
                Undeclared.fail(failures.remove());
            }
            then.get();
        };
        Conflicts.repeat(work);
        assertEquals(1, then.tries);
    }

    @Test
    void givesUpAfterTheFifthTryWithTheLastConflict() {
        RuntimeException last = conflict(DUPLICATE_KEY);
        Work work = new Work(
                conflict(DEADLOCK),
                conflict(DEADLOCK),
                conflict(DEADLOCK),
                conflict(DEADLOCK),
                last,
                conflict(DEADLOCK));
        assertSame(last, assertThrows(RuntimeException.class, () -> Conflicts.repeat(work)));
        assertEquals(5, work.tries);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1142, 1146, 1406, 4025})
    void doesNotRepeatAnotherFaultOfTheDatabase(int code) {
        triedOnce(conflict(code));
    }

    @Test
    void doesNotRepeatAFaultThatIsNotOfTheDatabase() {
        triedOnce(new IllegalStateException("a bug"));
    }

    @Test
    void doesNotRepeatARefusalWhateverItsCause() {
        Refusal refusal = new Refusal(PaymentRefusal.INSUFFICIENT_FUNDS);
        refusal.addSuppressed(conflict(DEADLOCK));
        triedOnce(refusal);
    }

    @Test
    void doesNotHangOnCausesThatGoInACircle() {
        RuntimeException one = new RuntimeException("one");
        one.initCause(new RuntimeException("other", one));
        triedOnce(one);
    }

    private static void triedOnce(RuntimeException failure) {
        Work work = new Work(failure);
        assertSame(failure, assertThrows(RuntimeException.class, () -> Conflicts.repeat(work)));
        assertEquals(1, work.tries);
    }

    private static RuntimeException conflict(int code) {
        return new RuntimeException("rolled back", new SQLException("lost", "40001", code));
    }
}
