package org.openescrow.queue;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * A connection of Artemis' for the user of {@link BankQueueConnections}, whoever it is lent to. A server's pool knows
 * this one and not Artemis', so it hears of what happens to it from this one.
 */
final class BankQueueConnection implements ManagedConnection {

    private final ManagedConnection artemis;
    private final BankQueueConnections factory;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();

    BankQueueConnection(ManagedConnection artemis, BankQueueConnections factory) {
        this.artemis = artemis;
        this.factory = factory;
        artemis.addConnectionEventListener(new Herald());
    }

    ManagedConnection artemis() {
        return artemis;
    }

    @Override
    public Object getConnection(@Nullable Subject anybody, ConnectionRequestInfo request) throws ResourceException {
        return artemis.getConnection(factory.ourselves(), request);
    }

    @Override
    public void destroy() throws ResourceException {
        artemis.destroy();
    }

    @Override
    public void cleanup() throws ResourceException {
        artemis.cleanup();
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        artemis.associateConnection(connection);
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        return artemis.getXAResource();
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        return artemis.getLocalTransaction();
    }

    @Override
    public ManagedConnectionMetaData getMetaData() throws ResourceException {
        return artemis.getMetaData();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws ResourceException {
        artemis.setLogWriter(out);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws ResourceException {
        return artemis.getLogWriter();
    }

    /** Tells in our name what Artemis tells in its own. */
    private final class Herald implements ConnectionEventListener {
        @Override
        public void connectionClosed(ConnectionEvent event) {
            tell(event, ConnectionEventListener::connectionClosed);
        }

        @Override
        public void localTransactionStarted(ConnectionEvent event) {
            tell(event, ConnectionEventListener::localTransactionStarted);
        }

        @Override
        public void localTransactionCommitted(ConnectionEvent event) {
            tell(event, ConnectionEventListener::localTransactionCommitted);
        }

        @Override
        public void localTransactionRolledback(ConnectionEvent event) {
            tell(event, ConnectionEventListener::localTransactionRolledback);
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            tell(event, ConnectionEventListener::connectionErrorOccurred);
        }

        private void tell(ConnectionEvent event, BiConsumer<ConnectionEventListener, ConnectionEvent> word) {
            var ours = new ConnectionEvent(BankQueueConnection.this, event.getId(), event.getException());
            ours.setConnectionHandle(event.getConnectionHandle());
            listeners.forEach(listener -> word.accept(listener, ours));
        }
    }
}
