package org.openescrow.payment.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoansTest {
    private final Transactions transactions = new Transactions();
    private int open;
    private final Loans ledger = new Loans(pool(), transactions);
    private final Loans orders = new Loans(pool(), transactions);

    @Test
    void allWhoTakePartInATransactionHaveOneConnection() throws Exception {
        transactions.current = "one";
        Connection first = ledger.take();
        assertSame(first, orders.take());
        assertEquals(1, open);
        Loans.giveBack(first);
        assertEquals(1, open, "somebody still has it");
        transactions.current = null;
        Loans.giveBack(first);
        assertEquals(0, open, "also after the transaction's end");
    }

    @Test
    void whatWasGivenBackIsNotLentAgain() throws Exception {
        transactions.current = "one";
        Connection first = ledger.take();
        Loans.giveBack(first);
        Connection second = orders.take();
        assertNotSame(first, second);
        Loans.giveBack(second);
        assertEquals(0, open);
    }

    @Test
    void anotherTransactionAndNoneHaveTheirOwn() throws Exception {
        transactions.current = "one";
        Connection outer = ledger.take();
        transactions.current = "two";
        Connection inner = ledger.take();
        assertNotSame(outer, inner);
        transactions.current = null;
        Connection free = ledger.take();
        assertNotSame(free, ledger.take());
        Loans.giveBack(free);
        Loans.giveBack(inner);
        Loans.giveBack(outer);
        assertEquals(1, open);
    }

    private DataSource pool() {
        return (DataSource) Proxy.newProxyInstance(
                LoansTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (pool, method, arguments) -> {
                    open++;
                    return connection();
                });
    }

    private Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                LoansTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (connection, method, arguments) -> switch (method.getName()) {
                    case "close" -> {
                        open--;
                        yield null;
                    }
                    default -> throw new SQLException(method.getName());
                });
    }

    private static final class Transactions implements TransactionSynchronizationRegistry {
        private final Map<String, Map<Object, Object>> resources = new HashMap<>();
        private @Nullable String current;

        @Override
        public @Nullable Object getTransactionKey() {
            return current;
        }

        @Override
        public void putResource(Object key, Object value) {
            ofCurrent().put(key, value);
        }

        @Override
        public @Nullable Object getResource(Object key) {
            return ofCurrent().get(key);
        }

        private Map<Object, Object> ofCurrent() {
            if (current == null) {
                throw new IllegalStateException("no transaction");
            }
            return resources.computeIfAbsent(current, name -> new HashMap<>());
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getTransactionStatus() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            throw new UnsupportedOperationException();
        }
    }
}
