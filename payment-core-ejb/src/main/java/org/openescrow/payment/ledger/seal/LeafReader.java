package org.openescrow.payment.ledger.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads transactions with their entries from the tables, as they are to be hashed. */
public final class LeafReader {
    private static final String SELECT =
            """
            select t.id, t.kind, t.reference, timestampdiff(microsecond, '1970-01-01', t.posted_at) div 1000,
              coalesce(r.undone_id, 0), e.line, e.account_no, e.position, e.side, e.amount, e.currency, e.balance_after
            from ledger_transaction t
            left join ledger_reversal r on r.transaction_id = t.id
            left join ledger_entry e on e.transaction_id = t.id
            where t.id in (%s) order by t.id, e.line
            """;

    private final Connection connection;

    public LeafReader(Connection connection) {
        this.connection = connection;
    }

    /** Those of these transactions that exist, in ascending order. */
    public Map<Long, Leaf> read(List<Long> transactions) throws SQLException {
        Map<Long, Leaf> leaves = new TreeMap<>();
        if (transactions.isEmpty()) {
            return leaves;
        }
        String ids = transactions.stream().map(String::valueOf).collect(Collectors.joining(","));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SELECT.formatted(ids))) {
            while (row.next()) {
                Leaf start = leaves.getOrDefault(row.getLong(1), transaction(row));
                leaves.put(start.transactionId(), withEntry(start, row));
            }
        }
        return leaves;
    }

    private static Leaf transaction(ResultSet row) throws SQLException {
        return new Leaf(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5), List.of());
    }

    /** A transaction whose entries somebody took away has none, and its hash differs. */
    private static Leaf withEntry(Leaf leaf, ResultSet row) throws SQLException {
        int line = row.getInt(6);
        if (row.wasNull()) {
            return leaf;
        }
        List<Leaf.Line> entries = new ArrayList<>(leaf.entries());
        entries.add(new Leaf.Line(
                line,
                row.getLong(7),
                row.getLong(8),
                row.getString(9),
                row.getLong(10),
                row.getString(11),
                row.getLong(12)));
        return new Leaf(
                leaf.transactionId(), leaf.kind(), leaf.reference(), leaf.postedAtMillis(), leaf.reverses(), entries);
    }
}
