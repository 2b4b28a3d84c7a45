package org.openescrow.payment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The database that all tests of a run share: a real server, entered by the persistence unit of production as the
 * application's own user, so that the grants are real. Tests share the tables, never their accounts.
 */
public final class LedgerDatabase {
    private static final int MOST_CONNECTIONS = 40;

    /** Held, so that its level stays: Hibernate reports each conflict, and here conflicts are made on purpose. */
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private final DatabaseServer server;
    private final Transactions transactions;

    private LedgerDatabase(DatabaseServer server) {
        this.server = server;
        HIBERNATE.setLevel(Level.OFF);
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "payment-core",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jdbc.driver",
                        "com.mysql.cj.jdbc.Driver",
                        "jakarta.persistence.jdbc.url",
                        server.url(),
                        "jakarta.persistence.jdbc.user",
                        DatabaseServer.APPLICATION,
                        "jakarta.persistence.jdbc.password",
                        DatabaseServer.PASSWORD,
                        // No server's pool here, but Hibernate's own.
                        "hibernate.connection.provider_class",
                        "org.hibernate.engine.jdbc.connections.internal.DriverManagerConnectionProviderImpl",
                        // The server's transaction manager commits connections that were given back; here nobody does.
                        "hibernate.connection.handling_mode",
                        "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION",
                        "hibernate.connection.isolation",
                        String.valueOf(Connection.TRANSACTION_READ_COMMITTED),
                        "hibernate.connection.pool_size",
                        String.valueOf(MOST_CONNECTIONS)));
        this.transactions = new Transactions(factory);
    }

    /** The one of this run, started at the first call. */
    public static LedgerDatabase get() {
        return Started.ONCE;
    }

    /** The server below. */
    DatabaseServer server() {
        return server;
    }

    /** What beans get injected: works on the transaction that the calling thread has open, and on nothing else. */
    public EntityManager entityManager() {
        return transactions.entityManager();
    }

    /** Does the work in a transaction of its own; any exception rolls it back. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.inNew(work);
    }

    /** As {@link #inTransaction(Supplier)}, for work without a result. */
    public void inTransaction(Runnable work) {
        transactions.inNew(() -> {
            work.run();
            return true;
        });
    }

    /** As the container does for REQUIRED: joins the transaction that there is, else begins one. */
    public <T> T required(Supplier<T> work) {
        return transactions.isOpen() ? work.get() : transactions.inNew(work);
    }

    public boolean isInTransaction() {
        return transactions.isOpen();
    }

    /** Does this when the calling thread's transaction commits, and not if it rolls back. */
    public void afterCommit(Runnable work) {
        transactions.afterCommit(work);
    }

    /** Runs one statement as the application's user, past all rules but the database's. */
    public int execute(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new DatabaseRefusal(refused);
        }
    }

    /** Runs one statement as the owner of the tables, who may do what the application may not. */
    public int tamper(String sql, Object... parameters) {
        try (Connection connection =
                        DriverManager.getConnection(server.url(), DatabaseServer.OWNER, DatabaseServer.PASSWORD);
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new DatabaseRefusal(refused);
        }
    }

    /** The first column of what a query finds, as text. */
    public List<String> column(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException refused) {
            throw new DatabaseRefusal(refused);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), DatabaseServer.APPLICATION, DatabaseServer.PASSWORD);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** What the database would not do. */
    public static final class DatabaseRefusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int code;

        DatabaseRefusal(SQLException cause) {
            super(cause);
            this.code = cause.getErrorCode();
        }

        /** The server's own error code, such as 1142. */
        public int code() {
            return code;
        }
    }

    private static final class Started {
        static final LedgerDatabase ONCE = new LedgerDatabase(DatabaseServer.start());
    }
}
