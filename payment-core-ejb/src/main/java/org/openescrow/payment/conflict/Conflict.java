package org.openescrow.payment.conflict;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/**
 * A statement lost against another transaction. It rolls its own back, and the container neither wraps nor logs it:
 * where purchases are taken for new it says every day that one was not ({@link Conflicts} repeats the work).
 */
@ApplicationException(rollback = true, inherited = true)
public class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Conflict(SQLException lost) {
        // No stack trace: whoever repeats does not ask where.
        super(lost.getMessage(), lost, false, false);
    }

    /** Throws a conflict for what is one, and returns for what is not. */
    public static void throwIfLost(SQLException failure) {
        if (Conflicts.isConflict(failure)) {
            throw new Conflict(failure);
        }
    }
}
