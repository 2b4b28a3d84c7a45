package org.openescrow.queue;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/** A connection of Artemis' for the user of {@link BankQueueConnections}, whoever it is lent to. */
final class BankQueueConnection implements ManagedConnection {

    private final ManagedConnection artemis;
    private final BankQueueConnections factory;

    BankQueueConnection(ManagedConnection artemis, BankQueueConnections factory) {
        this.artemis = artemis;
        this.factory = factory;
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
        artemis.addConnectionEventListener(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        artemis.removeConnectionEventListener(listener);
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
}
