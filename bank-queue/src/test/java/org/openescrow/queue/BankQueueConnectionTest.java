package org.openescrow.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ManagedConnection;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankQueueConnectionTest {
    private final List<ConnectionEventListener> listenersOfArtemis = new ArrayList<>();
    private final ManagedConnection artemis = fake(ManagedConnection.class, (method, argument) -> {
        assertEquals("addConnectionEventListener", method);
        listenersOfArtemis.add((ConnectionEventListener) argument);
    });

    private final List<String> told = new ArrayList<>();
    private final List<ConnectionEvent> events = new ArrayList<>();
    private final ConnectionEventListener pool = fake(ConnectionEventListener.class, (method, argument) -> {
        told.add(method);
        events.add((ConnectionEvent) argument);
    });
    private final BankQueueConnection connection = new BankQueueConnection(artemis, new BankQueueConnections());

    /** WildFly's pool refuses what a connection tells that it does not know. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "connectionClosed",
                "connectionErrorOccurred",
                "localTransactionStarted",
                "localTransactionCommitted",
                "localTransactionRolledback"
            })
    void tellsInItsOwnNameWhatArtemisTells(String what) throws Exception {
        connection.addConnectionEventListener(pool);
        var failure = new ResourceException("broken");
        var event = new ConnectionEvent(artemis, ConnectionEvent.CONNECTION_CLOSED, failure);
        event.setConnectionHandle(this);

        for (ConnectionEventListener listener : listenersOfArtemis) {
            ConnectionEventListener.class.getMethod(what, ConnectionEvent.class).invoke(listener, event);
        }

        assertEquals(List.of(what), told);
        assertSame(connection, events.get(0).getSource());
        assertSame(this, events.get(0).getConnectionHandle());
        assertSame(failure, events.get(0).getException());
        assertEquals(event.getId(), events.get(0).getId());
    }

    @Test
    void tellsNobodyWhoNoLongerListens() {
        connection.addConnectionEventListener(pool);
        connection.removeConnectionEventListener(pool);

        listenersOfArtemis.forEach(
                listener -> listener.connectionClosed(new ConnectionEvent(artemis, ConnectionEvent.CONNECTION_CLOSED)));

        assertEquals(List.of(), told);
    }

    private interface Called {
        void with(String method, Object argument);
    }

    private static <T> T fake(Class<T> type, Called called) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("equals")) {
                        return proxy == arguments[0];
                    }
                    called.with(method.getName(), arguments[0]);
                    return null;
                }));
    }
}
