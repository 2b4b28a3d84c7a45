package org.openescrow.queue;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Artemis' resource adapter that brings its broker along: started before the first connection, stopped after the last.
 * With {@code escrow.queue.url} it connects to that broker instead and starts none. See {@link QueueSettings}.
 *
 * <p>Refuses to start when neither a broker nor a folder for the journal is known: a queue that forgets its messages
 * would be worse than none.
 */
public class BankQueueResourceAdapter extends ActiveMQResourceAdapter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(BankQueueResourceAdapter.class.getName());

    private static final long RETRY_MILLIS = 2_000;

    private transient @Nullable EmbeddedBroker broker;

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        try {
            // A listener that cannot reach the broker tries for ever.
            setSetupAttempts(-1);
            setSetupInterval(RETRY_MILLIS);
            connectTo(QueueSettings.read());
        } catch (ResourceAdapterInternalException refused) {
            throw refused;
        } catch (Exception failure) {
            throw new ResourceAdapterInternalException("The queue's broker did not start", failure);
        }
        super.start(context);
    }

    @Override
    public void stop() {
        super.stop();
        EmbeddedBroker started = broker;
        broker = null;
        if (started != null) {
            try {
                started.stop();
            } catch (Exception failure) {
                LOG.log(Level.WARNING, "The queue's broker did not stop cleanly; its journal is complete", failure);
            }
        }
    }

    private void connectTo(QueueSettings settings) throws Exception {
        URI url = settings.url();
        Path directory = settings.directory();
        if (url != null) {
            setConnectorClassName(NettyConnectorFactory.class.getName());
            setConnectionParameters(QueueSettings.connectionParameters(url));
            setUserName(settings.user());
            setPassword(settings.password());
        } else if (directory != null) {
            EmbeddedBroker embedded = new EmbeddedBroker(directory, settings.deliveryAttempts());
            embedded.start();
            broker = embedded;
            setConnectorClassName(InVMConnectorFactory.class.getName());
            setConnectionParameters("serverId=" + EmbeddedBroker.SERVER_ID);
        } else {
            throw new ResourceAdapterInternalException(
                    "Set escrow.queue.dir (folder of the embedded broker's journal) or escrow.queue.url (a broker)");
        }
    }

    /** Equal when the same connections come out of it, as the superclass says; the broker adds nothing to that. */
    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
