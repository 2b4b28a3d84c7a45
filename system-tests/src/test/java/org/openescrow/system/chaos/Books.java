package org.openescrow.system.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables, for reading. */
public final class Books implements AutoCloseable {
    private final Connection escrow;
    private final Connection sandbox;

    public Books(Database database) throws IOException, SQLException {
        this.escrow = database.escrow();
        this.sandbox = database.sandbox();
    }

    /** One row of a result: a name and a number. */
    public record Line(String name, long number) {
        @Override
        public String toString() {
            return name + "=" + number;
        }
    }

    /** Rows of our schema; the query's first column is a text, its second a whole number. */
    public List<Line> ours(String sql, String... values) throws SQLException {
        return lines(escrow, sql, values);
    }

    /** The same of the outside world's schema. */
    public List<Line> theirs(String sql, String... values) throws SQLException {
        return lines(sandbox, sql, values);
    }

    private static List<Line> lines(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            List<Line> lines = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(new Line(String.valueOf(rows.getString(1)), rows.getLong(2)));
                }
            }
            return lines;
        }
    }

    @Override
    public void close() throws SQLException {
        escrow.close();
        sandbox.close();
    }
}
