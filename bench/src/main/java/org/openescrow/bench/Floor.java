package org.openescrow.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the database could do at best for one transaction a transfer: plain JDBC, a conditional debit, a credit, a
 * transfer row with a unique key, two entries, commit. Durable, as the system's own transactions are.
 */
final class Floor {
    static final int PAYERS = 10_000;
    static final int PAYEES = 1_000;
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Installation installation;

    Floor(Installation installation) throws SQLException {
        this.installation = installation;
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists floor_entry, floor_transfer, floor_account");
            statement.execute("create table floor_account (id bigint not null primary key, balance bigint not null)");
            statement.execute("create table floor_transfer (id bigint not null primary key,"
                    + " reference varchar(64) character set ascii collate ascii_bin not null, amount bigint not null,"
                    + " unique key once (reference))");
            statement.execute("create table floor_entry (id bigint not null primary key, transfer_id bigint not null,"
                    + " account_id bigint not null, amount bigint not null, key of_account (account_id, id))");
            statement.execute("insert into floor_account select seq, 1000000000 from seq_1_to_" + (PAYERS + PAYEES));
        }
    }

    Measurement measure(int clients, Duration duration) throws Exception {
        return Load.run(clients, duration, number -> new Transfers(installation.connect()));
    }

    /** One connection that makes transfers between random accounts. */
    private static final class Transfers implements Load.Client {
        private final Connection connection;
        private final PreparedStatement debit;
        private final PreparedStatement credit;
        private final PreparedStatement transfer;
        private final PreparedStatement entries;

        Transfers(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            debit = connection.prepareStatement(
                    "update floor_account set balance = balance - ? where id = ? and balance >= ?");
            credit = connection.prepareStatement("update floor_account set balance = balance + ? where id = ?");
            transfer = connection.prepareStatement("insert into floor_transfer values (?, ?, ?)");
            entries = connection.prepareStatement("insert into floor_entry values (?, ?, ?, ?), (?, ?, ?, ?)");
        }

        @Override
        public boolean next() throws SQLException {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            long payer = 1L + random.nextInt(PAYERS);
            long payee = PAYERS + 1L + random.nextInt(PAYEES);
            long id = NUMBERS.incrementAndGet();
            if (set(debit, 1L, payer, 1L).executeUpdate() != 1) {
                connection.rollback();
                return false;
            }
            set(transfer, id, "bench-" + id, 1L).executeUpdate();
            set(entries, id * 2, id, payer, -1L, id * 2 + 1, id, payee, 1L).executeUpdate();
            set(credit, 1L, payee).executeUpdate();
            connection.commit();
            return true;
        }

        private static PreparedStatement set(PreparedStatement statement, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Long number) {
                    statement.setLong(i + 1, number);
                } else {
                    statement.setString(i + 1, values[i].toString());
                }
            }
            return statement;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
