package org.openescrow.payment.connection;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;
import org.hibernate.service.spi.Configurable;
import org.jspecify.annotations.Nullable;

/**
 * Lends a transaction one connection, to as many persistence units as take part in it. Left to itself, each would ask
 * the pool: Payara then takes a second connection out, only to put it back when it sees that the transaction has one.
 * Where all are in use, each by a transaction that waits for its second, they wait for each other.
 */
public final class OneConnection implements ConnectionProvider, Configurable {
    private static final long serialVersionUID = 1L;
    private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

    private transient @Nullable DataSource pool;
    private transient volatile @Nullable Loans loans;

    @Override
    public void configure(Map<String, Object> settings) {
        pool = Optional.ofNullable(settings.get(JdbcSettings.JAKARTA_JTA_DATASOURCE))
                .filter(DataSource.class::isInstance)
                .map(DataSource.class::cast)
                .orElseThrow(() -> new IllegalStateException("the persistence unit has no data source"));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return loans().take();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        Loans.giveBack(connection);
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return true;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isAssignableFrom(OneConnection.class);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (isUnwrappableAs(type)) {
            return type.cast(this);
        }
        throw new UnknownUnwrapTypeException(type);
    }

    // Not before the first connection: where persistence units are made, the name may not be there yet.
    private Loans loans() {
        Loans known = loans;
        if (known == null) {
            if (pool == null) {
                throw new IllegalStateException("not configured");
            }
            known = new Loans(pool, registry());
            loans = known;
        }
        return known;
    }

    @SuppressWarnings("BanJNDI") // A constant name in the server's own tree; nothing of the outside comes near it.
    private static TransactionSynchronizationRegistry registry() {
        try {
            return (TransactionSynchronizationRegistry) new InitialContext().lookup(REGISTRY);
        } catch (NamingException absent) {
            throw new IllegalStateException(REGISTRY + " is not there", absent);
        }
    }
}
