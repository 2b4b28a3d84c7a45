package org.openescrow.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows for a JDBC batch. */
final class Batch {
    private static final int MOST = 1_000;

    private Batch() {}

    /** Adds one row. */
    static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /** Sends the rows now and then, so that no statement grows without bound. */
    static void flush(int row, PreparedStatement... statements) throws SQLException {
        if (row % MOST == MOST - 1) {
            for (PreparedStatement statement : statements) {
                statement.executeBatch();
            }
        }
    }
}
