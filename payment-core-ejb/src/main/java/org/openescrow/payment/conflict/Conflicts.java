package org.openescrow.payment.conflict;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.openescrow.payment.refusal.Refusal;

/**
 * Repeats work that lost against another transaction: a duplicate key, a deadlock, a lock that could not be had, a
 * snapshot that was overtaken. Called only where no transaction is open: the work opens its own, so that a repetition
 * begins from what the winner has committed.
 */
public final class Conflicts {
    private static final int ATTEMPTS = 5;
    private static final int DUPLICATE_KEY = 1062;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int RECORD_CHANGED = 1020;
    private static final int DEEPEST_CAUSE = 20;

    private Conflicts() {}

    /**
     * Does the work, and does it again after a conflict, five times at most; then the last conflict is thrown.
     *
     * @param work opens and ends its own transaction
     */
    public static <T> T repeat(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (Refusal refusal) {
                throw refusal;
            } catch (Exception failure) {
                // Any: where a commit fails, WildFly's interceptor throws a checked one that nobody declares.
                if (attempt == ATTEMPTS || !isConflict(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** As {@link #repeat(Supplier)}, for work without a result. */
    public static void repeat(Runnable work) {
        repeat(() -> {
            work.run();
            return true;
        });
    }

    /** Whether work failed because it lost against another transaction; then nothing of it was committed. */
    public static boolean isConflict(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException sql) {
                int code = sql.getErrorCode();
                return code == DUPLICATE_KEY || code == DEADLOCK || code == LOCK_WAIT_TIMEOUT || code == RECORD_CHANGED;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
