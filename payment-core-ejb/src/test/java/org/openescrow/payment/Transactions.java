package org.openescrow.payment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the container does around a bean's method: one transaction and one persistence context a thread. */
final class Transactions {
    /** What a thread has open. */
    private record Open(EntityManager entityManager, List<Runnable> afterCommit) {}

    private static final ThreadLocal<@Nullable Open> CURRENT = new ThreadLocal<>();

    private final EntityManagerFactory factory;
    private final EntityManager entityManager = (EntityManager) Proxy.newProxyInstance(
            Transactions.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                try {
                    return method.invoke(open().entityManager(), arguments);
                } catch (InvocationTargetException thrown) {
                    throw thrown.getTargetException();
                }
            });

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    EntityManager entityManager() {
        return entityManager;
    }

    boolean isOpen() {
        return CURRENT.get() != null;
    }

    <T> T inNew(Supplier<T> work) {
        if (isOpen()) {
            throw new IllegalStateException("this thread has a transaction already");
        }
        try (EntityManager own = factory.createEntityManager()) {
            Open open = new Open(own, new ArrayList<>());
            CURRENT.set(open);
            T result = commit(own, work);
            open.afterCommit().forEach(Runnable::run);
            return result;
        } finally {
            CURRENT.remove();
        }
    }

    private static <T> T commit(EntityManager own, Supplier<T> work) {
        own.getTransaction().begin();
        try {
            T result = work.get();
            own.getTransaction().commit();
            return result;
        } finally {
            if (own.getTransaction().isActive()) {
                own.getTransaction().rollback();
            }
        }
    }

    /** Does this once the calling thread's transaction is committed; never if it is rolled back. */
    void afterCommit(Runnable work) {
        open().afterCommit().add(work);
    }

    private static Open open() {
        Open open = CURRENT.get();
        if (open == null) {
            throw new IllegalStateException("needs a transaction (MANDATORY)");
        }
        return open;
    }
}
