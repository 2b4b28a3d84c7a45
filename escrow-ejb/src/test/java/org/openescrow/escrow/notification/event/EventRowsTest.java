package org.openescrow.escrow.notification.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.story.Facts;

/** What is asked of the table; the answers are the database's. */
class EventRowsTest {
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-02T00:00:00Z");

    private final Map<String, Object> parameters = new HashMap<>();
    private final EventRows rows = new EventRows();
    private String asked = "";

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
    void wired() {
        TypedQuery<?> query = fake(TypedQuery.class, (proxy, method, arguments) -> {
            if (method.getName().equals("setParameter")) {
                parameters.put((String) arguments[0], arguments[1]);
            }
            return method.getName().equals("getResultList") ? List.of() : proxy;
        });
        rows.entityManager = fake(EntityManager.class, (proxy, method, arguments) -> {
            asked = (String) arguments[0];
            return query;
        });
    }

    @Test
    void readsATimeBetweenTwoIdsAndNotUntilToday() {
        assertEquals(List.of(), rows.between(Facts.MALL, FROM, TO, 10));
        assertTrue(asked.contains(" e.id >= :lowest and e.id < :highest "), asked);
        assertEquals(EventId.lowestOf(FROM), parameters.get("lowest"));
        assertEquals(EventId.lowestOf(TO.plusSeconds(60)), parameters.get("highest"));
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
