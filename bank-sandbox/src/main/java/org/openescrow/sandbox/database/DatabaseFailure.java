package org.openescrow.sandbox.database;

import java.sql.SQLException;

/**
 * A statement failed. Carries the SQL text and the error's numbers, but not the driver's message: that one quotes
 * values, and a card number must not reach a log.
 */
public final class DatabaseFailure extends RuntimeException {

    DatabaseFailure(String sql, SQLException cause) {
        super("SQLState %s, error %d: %s".formatted(cause.getSQLState(), cause.getErrorCode(), sql));
    }
}
