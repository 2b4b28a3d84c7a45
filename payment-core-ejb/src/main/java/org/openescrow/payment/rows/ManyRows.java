package org.openescrow.payment.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.conflict.Conflict;

/**
 * A statement that takes many rows, or many keys, in one round trip. The number of rows is rounded to one of a few
 * shapes, so that the driver keeps each of them prepared.
 */
public final class ManyRows {
    private static final List<Integer> SHAPES = List.of(1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 48, 64);
    private static final int LARGEST = SHAPES.get(SHAPES.size() - 1);

    private final Map<Integer, String> sqlByShape;

    /** The statement is head, then the row's marks repeated with commas between, then tail. */
    public ManyRows(String head, String row, String tail) {
        this(head, row, ", ", tail);
    }

    /** The same with something else between the rows' marks. */
    public ManyRows(String head, String row, String between, String tail) {
        this.sqlByShape = SHAPES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        shape -> head + String.join(between, Collections.nCopies(shape, row)) + tail));
    }

    /** Sets the parameters of one row. */
    @FunctionalInterface
    public interface Columns<T> {
        void set(T row, Marks marks) throws SQLException;
    }

    /** Takes one row of an answer. */
    @FunctionalInterface
    public interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /** Executes the statement for all rows, in as few round trips as the shapes allow; throws {@link Conflict}. */
    public <T> void execute(Connection connection, List<T> rows, Columns<T> columns) throws SQLException {
        int done = 0;
        while (done < rows.size()) {
            int shape = largestWithin(rows.size() - done);
            try (PreparedStatement statement = connection.prepareStatement(sql(shape))) {
                set(rows.subList(done, done + shape), columns, statement);
                statement.executeUpdate();
            } catch (SQLException failure) {
                Conflict.throwIfLost(failure);
                throw failure;
            }
            done += shape;
        }
    }

    /** Asks for all keys; where no shape fits, the last key is asked for more than once. Throws {@link Conflict}. */
    public <T> void query(Connection connection, List<T> keys, Columns<T> columns, Reader reader) throws SQLException {
        for (int done = 0; done < keys.size(); done += LARGEST) {
            List<T> part = keys.subList(done, Math.min(done + LARGEST, keys.size()));
            int shape = smallestAround(part.size());
            try (PreparedStatement statement = connection.prepareStatement(sql(shape))) {
                Marks marks = set(part, columns, statement);
                for (int extra = part.size(); extra < shape; extra++) {
                    columns.set(part.get(part.size() - 1), marks);
                }
                readAll(statement, reader);
            } catch (SQLException failure) {
                Conflict.throwIfLost(failure);
                throw failure;
            }
        }
    }

    private static void readAll(PreparedStatement statement, Reader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static <T> Marks set(List<T> rows, Columns<T> columns, PreparedStatement statement) throws SQLException {
        Marks marks = new Marks(statement);
        for (T row : rows) {
            columns.set(row, marks);
        }
        return marks;
    }

    private String sql(int shape) {
        String sql = sqlByShape.get(shape);
        if (sql == null) {
            throw new IllegalArgumentException("no shape " + shape);
        }
        return sql;
    }

    private static int largestWithin(int rows) {
        return SHAPES.stream().filter(shape -> shape <= rows).reduce(1, Math::max);
    }

    private static int smallestAround(int rows) {
        return SHAPES.stream().filter(shape -> shape >= rows).reduce(LARGEST, Math::min);
    }

    /** The question marks of a statement, set one after the other. */
    public static final class Marks {
        private final PreparedStatement statement;
        private int last;

        public Marks(PreparedStatement statement) {
            this.statement = statement;
        }

        public Marks set(long value) throws SQLException {
            statement.setLong(++last, value);
            return this;
        }

        public Marks set(@Nullable Long value) throws SQLException {
            statement.setObject(++last, value, Types.BIGINT);
            return this;
        }

        public Marks set(@Nullable String value) throws SQLException {
            statement.setString(++last, value);
            return this;
        }

        public Marks set(byte @Nullable [] value) throws SQLException {
            statement.setBytes(++last, value);
            return this;
        }

        public Marks set(boolean value) throws SQLException {
            statement.setBoolean(++last, value);
            return this;
        }

        public Marks set(@Nullable LocalDateTime utc) throws SQLException {
            statement.setObject(++last, utc);
            return this;
        }
    }
}
