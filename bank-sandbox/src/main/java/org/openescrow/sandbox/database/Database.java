package org.openescrow.sandbox.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL with parameters on the sandbox's schema, in the caller's transaction if there is one.
 *
 * <p>Instants are written as UTC date-times, so that no setting of the connection can shift them. A failure becomes a
 * {@link DatabaseFailure} that names the statement but none of its values.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:app/jdbc/sandbox")
    DataSource dataSource;

    @Resource
    TransactionSynchronizationRegistry transactions;

    /** The pool itself, for the migrations at start-up. */
    public DataSource source() {
        return dataSource;
    }

    /** Returns how many rows the statement matched. */
    public int update(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            requirePart(connection);
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(sql, e);
        }
    }

    /** A connection that is lent without a part in the open transaction would commit each statement by itself. */
    private void requirePart(Connection connection) throws SQLException {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE && connection.getAutoCommit()) {
            throw new IllegalStateException("the connection takes no part in the transaction");
        }
    }

    public <T> Optional<T> one(String sql, Function<Row, T> reading, @Nullable Object... values) {
        List<T> found = list(sql, reading, values);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The caller's SQL bounds the number of rows. */
    public <T> List<T> list(String sql, Function<Row, T> reading, @Nullable Object... values) {
        List<T> found = new ArrayList<>();
        read(sql, 0, row -> found.add(reading.apply(row)), values);
        return found;
    }

    /** Hands over row after row without holding them all in memory. */
    public void each(String sql, Consumer<Row> sink, @Nullable Object... values) {
        // Connector/J reads row by row only with this one fetch size.
        read(sql, Integer.MIN_VALUE, sink, values);
    }

    private void read(String sql, int fetchSize, Consumer<Row> sink, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(fetchSize);
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(sql, rows);
                while (rows.next()) {
                    sink.accept(row);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(sql, e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant instant) {
                value = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            } else if (value instanceof Enum<?> constant) {
                value = constant.name();
            }
            statement.setObject(i + 1, value);
        }
    }
}
