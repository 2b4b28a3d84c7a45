package org.openescrow.payment.ledger.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of seals. */
final class SealRows {
    private static final String LAST = "select number, hex(hash), up_to from ledger_seal order by number desc limit 1";
    private static final String NEXT = "select id from ledger_transaction where id > ? and id < ? order by id limit ?";
    private static final String LATE =
            """
            select t.id from ledger_transaction t left join ledger_seal_leaf l on l.transaction_id = t.id
            where t.id > ? and t.id <= ? and l.transaction_id is null order by t.id limit ?
            """;
    private static final String INSERT = "insert into ledger_seal (number, previous, hash, leaves, up_to, sealed_at)"
            + " values (?, unhex(?), unhex(?), ?, ?, ?)";

    private final Connection connection;

    SealRows(Connection connection) {
        this.connection = connection;
    }

    /** The end of the chain. */
    record Last(long number, Hash hash, long upTo) {}

    Last last() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new Last(row.getLong(1), new Hash(row.getString(2).toLowerCase(Locale.ROOT)), row.getLong(3))
                    : new Last(0, Hash.NONE, 0);
        }
    }

    /** Transactions after one id and before another, which no regular pass has looked at. */
    List<Long> next(long after, long before, int most) throws SQLException {
        return ids(NEXT, after, before, most);
    }

    /** Transactions after one id and up to another that no seal covers. */
    List<Long> late(long after, long upTo, int most) throws SQLException {
        return ids(LATE, after, upTo, most);
    }

    private List<Long> ids(String sql, long after, long until, int most) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setLong(2, until);
            statement.setInt(3, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    void insert(Last seal, Hash previous, List<Leaf> leaves, Instant sealedAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, seal.number());
            statement.setString(2, previous.hex());
            statement.setString(3, seal.hash().hex());
            statement.setInt(4, leaves.size());
            statement.setLong(5, seal.upTo());
            statement.setObject(6, LocalDateTime.ofInstant(sealedAt, ZoneOffset.UTC));
            statement.executeUpdate();
        }
        insertLeaves(seal.number(), leaves);
    }

    /** In one statement of numbers and hexadecimal digits. */
    private void insertLeaves(long seal, List<Leaf> leaves) throws SQLException {
        StringBuilder sql =
                new StringBuilder("insert into ledger_seal_leaf (transaction_id, seal_number, ordinal, hash) values ");
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            sql.append(i == 0 ? "" : ",")
                    .append("(%d,%d,%d,x'%s')".formatted(leaf.transactionId(), seal, i + 1, leaf.hash()));
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql.toString());
        }
    }
}
