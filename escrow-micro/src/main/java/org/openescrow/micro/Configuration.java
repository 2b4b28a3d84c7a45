package org.openescrow.micro;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.openescrow.micro.database.EmbeddedDatabase;
import org.openescrow.micro.home.DataFolder;
import org.openescrow.micro.home.Keys;
import org.openescrow.micro.home.Secrets;
import org.openescrow.micro.queue.BrokerProcess;

/**
 * What the archives read through MicroProfile Config, as system properties. Those that describe this installation's own
 * parts are always ours; those that a person may choose are left alone where they did.
 */
final class Configuration {

    private final Settings settings;
    private final Map<String, String> properties = new TreeMap<>();

    Configuration(Settings settings) {
        this.settings = settings;
    }

    Configuration addDatabase(EmbeddedDatabase database) {
        properties.put("escrow.db.url", database.url(EmbeddedDatabase.ESCROW));
        properties.put("escrow.db.user", database.applicationUser());
        properties.put("escrow.db.password", database.applicationPassword());
        properties.put("sandbox.db.url", database.url(EmbeddedDatabase.SANDBOX));
        properties.put("sandbox.db.user", database.sandboxUser());
        properties.put("sandbox.db.password", database.sandboxPassword());
        return this;
    }

    Configuration addFolder(DataFolder folder, Secrets secrets) {
        properties.put("escrow.keys.dir", folder.keys().toString());
        properties.put("escrow.channel.sandbox.secret", secrets.value(Secrets.Name.BANK_CHANNEL));
        properties.put(
                "escrow.channel.sandbox.public-key", Keys.bankPublicKey(folder).toString());
        properties.put("escrow.real-name.secret", secrets.value(Secrets.Name.REAL_NAME));
        properties.put("sandbox.institution-secret", secrets.value(Secrets.Name.BANK_CHANNEL));
        properties.put("sandbox.real-name-secret", secrets.value(Secrets.Name.REAL_NAME));
        properties.put("sandbox.private-key", Keys.bankPrivateKey(folder).toString());
        unlessChosen("escrow.admin.user", "admin");
        unlessChosen("escrow.admin.password", secrets.value(Secrets.Name.FIRST_OPERATOR));
        return this;
    }

    /** The queue's broker in the server's own JVM. */
    Configuration addQueue(DataFolder folder) {
        unlessChosen("escrow.queue.dir", folder.queue().toString());
        return this;
    }

    Configuration addBroker(BrokerProcess broker) {
        properties.putAll(broker.settings());
        return this;
    }

    /** The sandbox's bank and authority, unless others are chosen. */
    Configuration addSandbox(URI address) {
        unlessChosen("escrow.channel.sandbox.uri", address + "/sandbox");
        if (settings.value("escrow.real-name.uri").isEmpty()) {
            // The sandbox's authority passes for as many sources as the highest tier needs; of another we know nothing.
            unlessChosen("escrow.limits.tier-of-new-wallets", "CLASS_III");
        }
        unlessChosen("escrow.real-name.uri", address + "/sandbox");
        return this;
    }

    /** The demo's platforms have their servers on this machine. */
    Configuration addDemo() {
        unlessChosen("escrow.webhooks.allow-http", "true");
        unlessChosen("escrow.webhooks.allow-private-addresses", "true");
        return this;
    }

    Configuration addAddresses(URI ownAddress) {
        // Until the application is there it has no checks, and a server without checks must not call itself ready.
        unlessChosen("mp.health.default.readiness.empty.response", "DOWN");
        unlessChosen("escrow.callback-uri", ownAddress.toString());
        return this;
    }

    /** From now on the archives find them. */
    void apply() {
        properties.forEach(System::setProperty);
    }

    Map<String, String> properties() {
        return Map.copyOf(properties);
    }

    /** Without what is the bank's alone. */
    Map<String, String> forNodes() {
        Map<String, String> nodes = new TreeMap<>(properties);
        nodes.keySet().removeIf(name -> name.startsWith("sandbox."));
        return nodes;
    }

    // A system property would win over the environment variable in which a person chose.
    private void unlessChosen(String name, String value) {
        if (settings.value(name).isEmpty()) {
            properties.put(name, value);
        }
    }
}
