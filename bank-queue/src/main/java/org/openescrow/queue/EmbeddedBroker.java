package org.openescrow.queue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.transaction.xa.Xid;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.deployers.impl.FileConfigurationParser;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.transaction.ResourceManager;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.utils.XMLUtil;
import org.jspecify.annotations.Nullable;

/**
 * One Artemis broker in this JVM, reachable in this JVM only, or for several nodes by user and password over TCP. A
 * message is on the disk before its sender hears that it was taken; one that fails too often goes to
 * {@value #DEAD_LETTERS}, where a person has to look.
 */
final class EmbeddedBroker {

    static final String QUEUE = "bank.callbacks";
    static final String DEAD_LETTERS = "bank.callbacks.dead";
    static final int SERVER_ID = 0;

    /** The guide's, {@code deploy/broker}: what a broker of one's own does is what this one does. */
    static final String RULES = "broker.xml";

    /** Held for ever, because a logger that nobody holds forgets its level. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();

    /** One for this JVM. */
    EmbeddedBroker(Path directory, @Nullable Integer deliveryAttempts) throws Exception {
        artemis.setConfiguration(rules(directory, deliveryAttempts)
                // Nobody can reach it from outside this JVM, so there is nobody to authenticate.
                .setSecurityEnabled(false)
                .clearAcceptorConfigurations()
                .addAcceptorConfiguration("in-vm", "vm://" + SERVER_ID));
    }

    /** One for the nodes of a cluster. */
    EmbeddedBroker(Path directory, @Nullable Integer deliveryAttempts, Doorkeeper door) throws Exception {
        door.open();
        artemis.setConfiguration(rules(directory, deliveryAttempts));
        artemis.setSecurityManager(door.securityManager());
    }

    void start() throws Exception {
        // Artemis' audit log writes whole messages at INFO: every callback, and a line for every call besides.
        AUDIT.setLevel(Level.OFF);
        artemis.start();
        takeBackWhatNobodyWillEnd();
    }

    /**
     * Rolls back what was prepared when a JVM died between the two phases of a commit: its coordinator died with it
     * and keeps no log. What was taken off the queue is there again; whoever handles it twice does nothing twice.
     */
    private void takeBackWhatNobodyWillEnd() throws Exception {
        ResourceManager transactions = artemis.getActiveMQServer().getResourceManager();
        for (Xid prepared : transactions.getPreparedTransactions()) {
            Transaction transaction = transactions.removeTransaction(prepared, null);
            if (transaction != null) {
                transaction.rollback();
            }
        }
    }

    void stop() throws Exception {
        artemis.stop();
    }

    private static Configuration rules(Path directory, @Nullable Integer deliveryAttempts) throws Exception {
        Configuration configuration = new ConfigurationImpl();
        try (InputStream rules = Objects.requireNonNull(EmbeddedBroker.class.getResourceAsStream(RULES), RULES)) {
            // Not held against its schema, which would take longer than the rest of a start; a test does that.
            new FileConfigurationParser().parseMainConfig(XMLUtil.streamToElement(rules), configuration);
        }
        configuration.setBrokerInstance(directory.toAbsolutePath().toFile());
        if (deliveryAttempts != null) {
            Objects.requireNonNull(configuration.getAddressSettings().get(QUEUE), QUEUE)
                    .setMaxDeliveryAttempts(deliveryAttempts);
        }
        return configuration;
    }
}
