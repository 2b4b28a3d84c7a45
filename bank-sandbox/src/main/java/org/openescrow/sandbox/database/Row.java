package org.openescrow.sandbox.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The current row of a result, read by column name. A column that must not be null and is, is a bug. */
public final class Row {

    private final String sql;
    private final ResultSet rows;

    Row(String sql, ResultSet rows) {
        this.sql = sql;
        this.rows = rows;
    }

    public String text(String column) {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) {
        return read(column, String.class);
    }

    public long number(String column) {
        return Objects.requireNonNull(numberOrNull(column), column);
    }

    public @Nullable Long numberOrNull(String column) {
        return read(column, Long.class);
    }

    public boolean flag(String column) {
        return number(column) != 0;
    }

    public Instant instant(String column) {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) {
        LocalDateTime utc = read(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private <T> @Nullable T read(String column, Class<T> type) {
        try {
            return rows.getObject(column, type);
        } catch (SQLException e) {
            throw new DatabaseFailure(sql, e);
        }
    }
}
