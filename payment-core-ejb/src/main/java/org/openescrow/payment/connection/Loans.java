package org.openescrow.payment.connection;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Which connections are out. In a transaction whoever comes second gets the first one's; it goes back to the pool when
 * the last one has given it back, which may be after the transaction's end.
 */
final class Loans {
    private static final String LOAN = Loans.class.getName();

    // Of all persistence units: one gives back what another took.
    private static final Map<Connection, Loan> OUT = Collections.synchronizedMap(new IdentityHashMap<>());

    private final DataSource pool;
    private final TransactionSynchronizationRegistry transactions;

    Loans(DataSource pool, TransactionSynchronizationRegistry transactions) {
        this.pool = pool;
        this.transactions = transactions;
    }

    /** One connection and how many have it. A transaction is on one thread at a time, so nobody else counts. */
    private static final class Loan {
        private final Connection connection;
        private int takers;

        private Loan(Connection connection) {
            this.connection = connection;
        }
    }

    Connection take() throws SQLException {
        if (transactions.getTransactionKey() == null) {
            return pool.getConnection();
        }
        Loan loan = (Loan) transactions.getResource(LOAN);
        if (loan == null || loan.takers == 0) {
            loan = new Loan(pool.getConnection());
            OUT.put(loan.connection, loan);
            transactions.putResource(LOAN, loan);
        }
        loan.takers++;
        return loan.connection;
    }

    static void giveBack(Connection connection) throws SQLException {
        Loan loan = OUT.get(connection);
        if (loan != null) {
            loan.takers--;
            if (loan.takers > 0) {
                return;
            }
            OUT.remove(connection);
        }
        connection.close();
    }
}
