package org.openescrow.payment.ledger.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openescrow.payment.ledger.seal.Leaf;
import org.openescrow.payment.ledger.seal.LeafReader;

/** One export, read page by page from one snapshot of the database, so that postings go on and the figures agree. */
final class ExportRun {
    private static final int PAGE = 1_000;
    private static final String ACCOUNTS =
            """
            select account_no, kind, currency, debits_posted, credits_posted, debits_pending, credits_pending, entries
            from ledger_balance where account_no > ? order by account_no limit ?
            """;
    private static final String HOLDS =
            """
            select id, from_account, to_account, amount - captured from ledger_hold
            where status = 'OPEN' and id > ? order by id limit ?
            """;
    private static final String SEALS =
            """
            select number, lower(hex(previous)), lower(hex(hash)), leaves from ledger_seal
            where number > ? order by number limit ?
            """;
    private static final String LEAVES =
            """
            select transaction_id, lower(hex(hash)) from ledger_seal_leaf where seal_number = ? order by ordinal
            """;
    private static final String UNSEALED =
            """
            select t.id from ledger_transaction t left join ledger_seal_leaf l on l.transaction_id = t.id
            where t.id > ? and l.transaction_id is null order by t.id limit ?
            """;

    private final Connection connection;
    private final LeafReader reader;
    private final Consumer<String> lines;
    private long transactions;
    private long entries;
    private long seals;

    ExportRun(Connection connection, Consumer<String> lines) {
        this.connection = connection;
        this.reader = new LeafReader(connection);
        this.lines = lines;
    }

    void write(Instant now) throws SQLException {
        takeSnapshot();
        put(ExportLine.of("export").with("format", 1).with("at", now.toString()));
        inPages(ACCOUNTS, this::account);
        inPages(
                HOLDS,
                row -> put(ExportLine.of("hold")
                        .with("id", row.getString(1))
                        .with("from", row.getString(2))
                        .with("to", row.getString(3))
                        .with("left", row.getLong(4))));
        inPages(SEALS, this::seal);
        unsealed();
        put(ExportLine.of("end")
                .with("transactions", transactions)
                .with("entries", entries)
                .with("seals", seals));
    }

    /** Whatever the pool's isolation: everything from here to the commit is seen as it is now. */
    private void takeSnapshot() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("commit");
            statement.execute("set transaction isolation level repeatable read");
            statement.execute("start transaction with consistent snapshot, read only");
        }
    }

    @FunctionalInterface
    private interface Row {
        void write(ResultSet row) throws SQLException;
    }

    /** Goes through all rows in ascending order of their first column. */
    private void inPages(String sql, Row each) throws SQLException {
        long last = 0;
        int rows = PAGE;
        while (rows == PAGE) {
            rows = 0;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, last);
                statement.setInt(2, PAGE);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        rows++;
                        each.write(row);
                    }
                }
            }
        }
    }

    private void account(ResultSet row) throws SQLException {
        put(ExportLine.of("account")
                .with("account", row.getString(1))
                .with("kind", row.getString(2))
                .with("currency", row.getString(3))
                .with("debitsPosted", row.getLong(4))
                .with("creditsPosted", row.getLong(5))
                .with("debitsPending", row.getLong(6))
                .with("creditsPending", row.getLong(7))
                .with("entries", row.getLong(8)));
    }

    private void seal(ResultSet row) throws SQLException {
        Map<Long, String> hashes = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LEAVES)) {
            statement.setLong(1, row.getLong(1));
            try (ResultSet leaf = statement.executeQuery()) {
                while (leaf.next()) {
                    hashes.put(leaf.getLong(1), leaf.getString(2));
                }
            }
        }
        Map<Long, Leaf> found = reader.read(List.copyOf(hashes.keySet()));
        hashes.forEach((id, hash) -> {
            put(ExportLine.of("leaf").with("transaction", Long.toString(id)).with("hash", hash));
            Optional.ofNullable(found.get(id)).ifPresent(this::transaction);
        });
        put(ExportLine.of("seal")
                .with("number", row.getLong(1))
                .with("previous", row.getString(2))
                .with("hash", row.getString(3))
                .with("leaves", row.getLong(4)));
        seals++;
    }

    /** What no seal covers yet, in pages of its own. */
    private void unsealed() throws SQLException {
        List<Long> ids = new ArrayList<>();
        inPages(UNSEALED, row -> ids.add(row.getLong(1)));
        for (int done = 0; done < ids.size(); done += PAGE) {
            reader.read(ids.subList(done, Math.min(done + PAGE, ids.size())))
                    .values()
                    .forEach(this::transaction);
        }
    }

    private void transaction(Leaf leaf) {
        put(ExportLine.of("transaction")
                .with("id", Long.toString(leaf.transactionId()))
                .with("kind", leaf.kind())
                .with("reference", leaf.reference())
                .with("postedAt", leaf.postedAtMillis())
                .with("reverses", Long.toString(leaf.reverses())));
        leaf.entries()
                .forEach(entry -> put(ExportLine.of("entry")
                        .with("line", entry.line())
                        .with("account", Long.toString(entry.account()))
                        .with("position", entry.position())
                        .with("side", entry.side())
                        .with("amount", entry.amount())
                        .with("currency", entry.currency())
                        .with("balanceAfter", entry.balanceAfter())));
        transactions++;
        entries += leaf.entries().size();
    }

    private void put(ExportLine line) {
        lines.accept(line.json());
    }
}
