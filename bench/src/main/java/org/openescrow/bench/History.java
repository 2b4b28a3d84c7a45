package org.openescrow.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A million purchases of one population as if they had been made: every row that a purchase leaves for good, with
 * balances, positions and sums that are true.
 */
final class History {
    static final int PURCHASES = 1_000_000;
    private static final int AT_ONCE = 5_000;
    private static final long FIRST_TRANSACTION = 1_000_000;
    private static final String INSERT_TRANSACTION = "insert into ledger_transaction (id, kind, reference, posted_at)"
            + " values (?, 'CONSUMPTION', ?, utc_timestamp(3))";
    private static final String INSERT_ENTRY = "insert into ledger_entry (transaction_id, line, account_no, position,"
            + " side, amount, currency, balance_after) values (?, ?, ?, ?, ?, 1, 'CNY', ?)";
    private static final String INSERT_ORDER = "insert into consumption_order (id, platform_no, order_no, content_hash,"
            + " wallet_id, merchant_id, amount, currency, description, status, created_at) values (?, ?, ?,"
            + " repeat('0', 64), ?, ?, 1, 'CNY', '三明治', 'SUCCEEDED', utc_timestamp(3))";
    private static final String INSERT_KEY = "insert into idempotency_key (id, caller, call_key, request_hash, state,"
            + " status, answer, began_at, finished_at) values (left(sha2(?, 256), 32), ?, ?, repeat('0', 64),"
            + " 'FINISHED', 201, repeat('x', 363), utc_timestamp(3), utc_timestamp(3))";

    private final Population population;

    private History(Population population) {
        this.population = population;
    }

    static void write(Installation installation, Population population) throws SQLException {
        try (Connection connection = installation.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // The rows are true; to check each of them again would take longer than to measure.
                statement.execute("set foreign_key_checks = 0");
            }
            new History(population).write(connection);
        }
    }

    private void write(Connection connection) throws SQLException {
        try (PreparedStatement transaction = connection.prepareStatement(INSERT_TRANSACTION);
                PreparedStatement entry = connection.prepareStatement(INSERT_ENTRY);
                PreparedStatement order = connection.prepareStatement(INSERT_ORDER);
                PreparedStatement key = connection.prepareStatement(INSERT_KEY)) {
            for (int i = 0; i < PURCHASES; i++) {
                add(i, transaction, entry);
                addOrder(i, order, key);
                if (i % AT_ONCE == AT_ONCE - 1) {
                    for (PreparedStatement full : new PreparedStatement[] {transaction, entry, order, key}) {
                        full.executeBatch();
                    }
                    connection.commit();
                }
            }
        }
        settleBalances(connection);
        connection.commit();
    }

    private void add(int i, PreparedStatement transaction, PreparedStatement entry) throws SQLException {
        int wallet = i % Population.WALLETS;
        int merchant = i % Population.MERCHANTS;
        int ofWallet = i / Population.WALLETS;
        int ofMerchant = i / Population.MERCHANTS;
        long id = FIRST_TRANSACTION + i;
        Batch.add(transaction, id, reference(i));
        Batch.add(
                entry,
                id,
                1,
                population.payer(wallet),
                // The first entry of a wallet is its opening recharge.
                ofWallet + 2,
                "DEBIT",
                Population.OPENING_FEN - ofWallet - 1);
        Batch.add(entry, id, 2, population.payee(merchant), ofMerchant + 1, "CREDIT", ofMerchant + 1);
    }

    private void addOrder(int i, PreparedStatement order, PreparedStatement key) throws SQLException {
        String number = "history-" + i;
        Batch.add(
                order,
                reference(i),
                population.platformNo(),
                number,
                population.wallets().get(i % Population.WALLETS),
                population.merchants().get(i % Population.MERCHANTS));
        Batch.add(key, population.platformNo() + number, population.platformNo(), number);
    }

    private static String reference(int i) {
        return Population.id("con_", i);
    }

    private void settleBalances(Connection connection) throws SQLException {
        int eachWallet = PURCHASES / Population.WALLETS;
        int eachMerchant = PURCHASES / Population.MERCHANTS;
        try (PreparedStatement payer = connection.prepareStatement("update ledger_balance"
                        + " set debits_posted = debits_posted + ?, entries = entries + ? where account_no = ?");
                PreparedStatement payee = connection.prepareStatement("update ledger_balance"
                        + " set credits_posted = credits_posted + ?, entries = entries + ? where account_no = ?")) {
            for (int i = 0; i < Population.WALLETS; i++) {
                Batch.add(payer, eachWallet, eachWallet, population.payer(i));
            }
            for (int i = 0; i < Population.MERCHANTS; i++) {
                Batch.add(payee, eachMerchant, eachMerchant, population.payee(i));
            }
            payer.executeBatch();
            payee.executeBatch();
        }
    }
}
