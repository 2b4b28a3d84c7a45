package org.openescrow.payment.ledger.seal;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** A connection on which something else is done, once, between its first statement and its second. */
final class SlowConnection {
    private final EntityManager entityManager;
    private final Runnable between;
    private final AtomicInteger statements = new AtomicInteger();

    SlowConnection(EntityManager entityManager, Runnable between) {
        this.entityManager = entityManager;
        this.between = between;
    }

    EntityManager entityManager() {
        return proxy(EntityManager.class, (proxy, method, arguments) -> session());
    }

    private Session session() {
        return proxy(Session.class, (proxy, method, arguments) -> {
            ReturningWork<?> work = (ReturningWork<?>) arguments[0];
            Session session = entityManager.unwrap(Session.class);
            return session.doReturningWork(connection -> work.execute(slow(connection)));
        });
    }

    private Connection slow(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement") && statements.incrementAndGet() == 2) {
                between.run();
            }
            return call(connection, method, arguments);
        });
    }

    private static Object call(Connection connection, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(SlowConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
