package org.openescrow.queue;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import jakarta.resource.spi.security.PasswordCredential;
import java.io.PrintWriter;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.ra.ActiveMQRAManagedConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Artemis' connections for the user that {@link QueueSettings} name. Artemis takes whom the server names, and a server
 * that was told of nobody names one without a name, whom no broker lets in; its resource adapter's own user counts for
 * listeners only.
 */
@SuppressWarnings("serial") // A server's pool keeps it, in memory.
public class BankQueueConnections implements ManagedConnectionFactory, ResourceAdapterAssociation {

    private static final long serialVersionUID = 1L;

    private final ActiveMQRAManagedConnectionFactory artemis = new ActiveMQRAManagedConnectionFactory();
    private final @Nullable Subject ourselves = subject(QueueSettings.read());

    @Override
    public Object createConnectionFactory(ConnectionManager pool) throws ResourceException {
        return artemis.createConnectionFactory((factory, request) -> pool.allocateConnection(this, request));
    }

    @Override
    public Object createConnectionFactory() throws ResourceException {
        return artemis.createConnectionFactory();
    }

    @Override
    public ManagedConnection createManagedConnection(@Nullable Subject anybody, ConnectionRequestInfo request)
            throws ResourceException {
        return new BankQueueConnection(artemis.createManagedConnection(ourselves, request), this);
    }

    @Override
    @SuppressWarnings("rawtypes") // As the interface has it.
    public @Nullable ManagedConnection matchManagedConnections(
            Set connections, @Nullable Subject anybody, ConnectionRequestInfo request) throws ResourceException {
        for (Object connection : connections) {
            if (connection instanceof BankQueueConnection ours
                    && artemis.matchManagedConnections(Set.of(ours.artemis()), ourselves, request) != null) {
                return ours;
            }
        }
        return null;
    }

    /** Null where the broker asks for nobody. */
    @Nullable
    Subject ourselves() {
        return ourselves;
    }

    private @Nullable Subject subject(QueueSettings settings) {
        String user = settings.user();
        String password = settings.password();
        if (user == null || password == null) {
            return null;
        }
        PasswordCredential credential = new PasswordCredential(user, password.toCharArray());
        credential.setManagedConnectionFactory(artemis);
        Subject subject = new Subject();
        subject.getPrivateCredentials().add(credential);
        return subject;
    }

    public void setSessionDefaultType(String type) {
        artemis.setSessionDefaultType(type);
    }

    public void setUseTryLock(Integer seconds) {
        artemis.setUseTryLock(seconds);
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return artemis.getResourceAdapter();
    }

    @Override
    public void setResourceAdapter(ResourceAdapter adapter) throws ResourceException {
        artemis.setResourceAdapter(adapter);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws ResourceException {
        return artemis.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws ResourceException {
        artemis.setLogWriter(out);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BankQueueConnections connections && artemis.equals(connections.artemis);
    }

    @Override
    public int hashCode() {
        return artemis.hashCode();
    }
}
