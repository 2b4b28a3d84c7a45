package org.openescrow.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Books that were written before the tables changed must be right after it. */
class MigrationTest {
    private final String url = LedgerDatabase.get().server().urlOfSpareSchema();

    @Test
    void givesOldEntriesTheirPositionsAndOldAccountsTheirFloors() throws SQLException {
        // Grants name tables of later versions: they wait for those.
        DatabaseServer.migrations(url)
                .target("2")
                .repeatableSqlMigrationPrefix("none")
                .load()
                .migrate();
        execute(
                """
                INSERT INTO ledger_balance VALUES
                  (10, 'USER', 'CNY', 30, 100, 0, 0, FALSE, FALSE),
                  (11, 'USER', 'CNY', 0, 0, 0, 0, FALSE, FALSE),
                  (20, 'MERCHANT_SETTLEMENT', 'CNY', 0, 30, 0, 0, FALSE, FALSE),
                  (30, 'BANK_CLEARING', 'CNY', 100, 0, 0, 0, FALSE, FALSE)
                """,
                """
                INSERT INTO ledger_transaction VALUES
                  (501, 'RECHARGE', 'r', '2026-03-01 08:00:00'), (502, 'CONSUMPTION', 'c', '2026-03-01 08:00:01')
                """,
                """
                INSERT INTO ledger_entry VALUES
                  (904, 502, 20, 'CREDIT', 30, 'CNY', 30), (903, 502, 10, 'DEBIT', 30, 'CNY', 70),
                  (902, 501, 10, 'CREDIT', 100, 'CNY', 100), (901, 501, 30, 'DEBIT', 100, 'CNY', 100)
                """);

        DatabaseServer.migrations(url).load().migrate();

        assertEquals(
                List.of("501 1 30 1 DEBIT", "501 2 10 1 CREDIT", "502 1 10 2 DEBIT", "502 2 20 1 CREDIT"),
                column("SELECT CONCAT_WS(' ', transaction_id, line, account_no, position, side) FROM ledger_entry"
                        + " ORDER BY transaction_id, line"));
        assertEquals(
                List.of("10 2 0", "11 0 0", "20 1 0", "30 1"),
                column("SELECT CONCAT_WS(' ', account_no, entries, floor) FROM ledger_balance ORDER BY account_no"));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, DatabaseServer.OWNER, DatabaseServer.PASSWORD);
    }
}
