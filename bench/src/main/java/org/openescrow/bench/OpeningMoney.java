package org.openescrow.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Puts the same money into many accounts, with the ledger transactions and entries that it needs to be true. */
final class OpeningMoney {
    private final Connection connection;
    private final long firstNumber;

    /**
     * @param firstNumber of the ledger transactions, less one; the others follow
     */
    OpeningMoney(Connection connection, long firstNumber) {
        this.connection = connection;
        this.firstNumber = firstNumber;
    }

    void recharge(long clearing, List<Long> payers, long fen) throws SQLException {
        try (PreparedStatement transaction = connection.prepareStatement("insert into ledger_transaction (id, kind,"
                        + " reference, posted_at) values (?, 'RECHARGE', ?, utc_timestamp(3))");
                PreparedStatement entry = connection.prepareStatement("insert into ledger_entry (transaction_id,"
                        + " line, account_no, position, side, amount, currency, balance_after)"
                        + " values (?, ?, ?, ?, ?, ?, 'CNY', ?)");
                PreparedStatement balance = connection.prepareStatement(
                        "update ledger_balance set credits_posted = ?," + " entries = 1 where account_no = ?")) {
            for (int i = 0; i < payers.size(); i++) {
                long position = i + 1L;
                long id = firstNumber + position;
                Batch.add(transaction, id, Population.id("rch_", id));
                Batch.add(entry, id, 1, clearing, position, "DEBIT", fen, fen * position);
                Batch.add(entry, id, 2, payers.get(i), 1, "CREDIT", fen, fen);
                Batch.add(balance, fen, payers.get(i));
            }
            transaction.executeBatch();
            entry.executeBatch();
            balance.executeBatch();
        }
        try (PreparedStatement balance = connection.prepareStatement(
                "update ledger_balance set debits_posted = ?, entries = ?" + " where account_no = ?")) {
            balance.setLong(1, fen * payers.size());
            balance.setLong(2, payers.size());
            balance.setLong(3, clearing);
            balance.executeUpdate();
        }
    }
}
