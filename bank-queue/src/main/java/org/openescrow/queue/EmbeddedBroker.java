package org.openescrow.queue;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.transaction.xa.Xid;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.transaction.ResourceManager;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;

/**
 * One Artemis broker in this JVM, reachable in this JVM only, or for several nodes by user and password over TCP. A
 * message is on the disk before its sender hears that it was taken; one that fails too often goes to
 * {@value #DEAD_LETTERS}, where a person has to look.
 */
final class EmbeddedBroker {

    static final String QUEUE = "bank.callbacks";
    static final String DEAD_LETTERS = "bank.callbacks.dead";
    static final int SERVER_ID = 0;

    private static final long FIRST_REDELIVERY_MILLIS = 200;
    private static final long LAST_REDELIVERY_MILLIS = 10_000;
    private static final int JOURNAL_FILE_BYTES = 2 * 1024 * 1024;
    private static final long MEMORY_BYTES = 32L * 1024 * 1024;
    private static final long DISK_RESERVE_BYTES = 64L * 1024 * 1024;

    /** Held for ever, because a logger that nobody holds forgets its level. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();

    /** One for this JVM. */
    EmbeddedBroker(Path directory, int deliveryAttempts) throws Exception {
        artemis.setConfiguration(configuration(directory, deliveryAttempts)
                // Nobody can reach it from outside this JVM, so there is nobody to authenticate.
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("in-vm", "vm://" + SERVER_ID));
    }

    /** One for the nodes of a cluster. */
    EmbeddedBroker(Path directory, int deliveryAttempts, Doorkeeper door) throws Exception {
        artemis.setConfiguration(door.keep(configuration(directory, deliveryAttempts)));
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

    private static Configuration configuration(Path directory, int deliveryAttempts) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("bank-queue")
                .setPersistenceEnabled(true)
                .setJMXManagementEnabled(false);
        storage(configuration, directory.toAbsolutePath());
        footprint(configuration);
        return configuration
                .addAddressSetting("#", deliveryRules(deliveryAttempts))
                .addAddressSetting(DEAD_LETTERS, restingRules())
                .addAddressConfiguration(queue(QUEUE))
                .addAddressConfiguration(queue(DEAD_LETTERS));
    }

    private static void storage(Configuration configuration, Path directory) {
        configuration
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setLargeMessagesDirectory(directory.resolve("large-messages").toString())
                .setJournalType(JournalType.NIO)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalDatasync(true)
                .setJournalFileSize(JOURNAL_FILE_BYTES)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(2)
                // The default blocks senders on a disk that is 90 % full, however many gigabytes the rest may be.
                .setMaxDiskUsage(-1)
                .setMinDiskFree(DISK_RESERVE_BYTES);
    }

    private static void footprint(Configuration configuration) {
        configuration
                .setGlobalMaxSize(MEMORY_BYTES)
                .setThreadPoolMaxSize(8)
                .setScheduledThreadPoolMaxSize(2)
                .setMessageCounterEnabled(false)
                // A stalled disk is to be logged; halting the JVM would take the whole application with it.
                .setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG);
    }

    private static AddressSettings deliveryRules(int deliveryAttempts) {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                .setExpiryAddress(SimpleString.of(DEAD_LETTERS))
                .setMaxDeliveryAttempts(deliveryAttempts)
                .setRedeliveryDelay(FIRST_REDELIVERY_MILLIS)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(LAST_REDELIVERY_MILLIS)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    /** A replay that is rolled back puts the letter back at once, where it is seen, however often that happens. */
    private static AddressSettings restingRules() {
        return new AddressSettings().setMaxDeliveryAttempts(-1).setRedeliveryDelay(0);
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(QueueConfiguration.of(name)
                        .setAddress(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }
}
