package org.openescrow.container;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.openescrow.micro.database.DatabaseSettings;
import org.openescrow.micro.database.EmbeddedDatabase;
import org.openescrow.micro.home.DataFolder;
import org.openescrow.micro.home.Keys;
import org.openescrow.micro.home.PrivateFiles;
import org.openescrow.micro.home.Secrets;

/**
 * What the server needs around it: a fresh data folder with keys, a database with its tables, and its settings.
 * Arquillian starts Payara Micro itself; another server is started here ({@link PreparedServer}).
 */
public final class Surroundings {
    private static final String MICRO = "micro";
    private static final String NOBODY = "http://127.0.0.1:9";

    /** As the launcher has it: reachable from this machine only, no data grid, no call home. */
    private static final String[] BEFORE_BOOT = {
        "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                + ".address=127.0.0.1",
        "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false",
        "set configs.config.server-config.phone-home-runtime-configuration.enabled=false",
        ""
    };

    private final Path output = Path.of(System.getProperty("escrow.test.output"));
    private final Path archives = Path.of(System.getProperty("escrow.test.server"));
    private final String server = System.getProperty("arquillian.launch");

    /** Makes all of it, before Arquillian reads where its container is. */
    public void make(@Observes ContainerRegistry registry) throws Exception {
        // What an earlier run has left there would be deployed again.
        PrivateFiles.deleteFolder(output.resolve(server));
        Files.createDirectories(output.resolve(server));
        DataFolder folder = DataFolder.open(Files.createTempDirectory(output, "data"));
        Secrets secrets = Secrets.of(folder);
        EmbeddedDatabase database = EmbeddedDatabase.start(
                new DatabaseSettings(folder.database(), output.resolve("mariadb"), folder.logs(), 0), secrets);
        // Also where the run is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        database.migrate();
        Properties settings = settings(folder, secrets, database);
        if (server.equals(MICRO)) {
            writeForMicro(settings);
        } else {
            PreparedServer prepared = PreparedServer.start(server, output, settings);
            for (Container<?> container : registry.getContainers()) {
                prepared.describe(container.getContainerConfiguration());
            }
        }
    }

    private void writeForMicro(Properties settings) throws IOException {
        StringWriter text = new StringWriter();
        settings.store(text, null);
        write("system.properties", text.toString());
        write("before-boot.txt", String.join("\n", BEFORE_BOOT));
        write("after-boot.txt", "deploy --name=bank-queue " + archives.resolve("bank-queue.rar") + "\n");
    }

    private static Properties settings(DataFolder folder, Secrets secrets, EmbeddedDatabase database)
            throws IOException {
        Properties settings = new Properties();
        settings.setProperty("escrow.db.url", database.url(EmbeddedDatabase.ESCROW));
        settings.setProperty("escrow.db.user", database.applicationUser());
        settings.setProperty("escrow.db.password", database.applicationPassword());
        settings.setProperty("escrow.keys.dir", folder.keys().toString());
        settings.setProperty("escrow.queue.dir", folder.queue().toString());
        settings.setProperty("escrow.admin.user", "admin");
        settings.setProperty("escrow.admin.password", secrets.value(Secrets.Name.FIRST_OPERATOR));
        settings.setProperty("escrow.channel.sandbox.secret", secrets.value(Secrets.Name.BANK_CHANNEL));
        settings.setProperty(
                "escrow.channel.sandbox.public-key", Keys.bankPublicKey(folder).toString());
        settings.setProperty("escrow.channel.sandbox.uri", BrokenBank.start().toString());
        // Poison is a dead letter soon.
        settings.setProperty("escrow.queue.delivery-attempts", "3");
        settings.setProperty("escrow.callback-uri", NOBODY);
        settings.setProperty("escrow.real-name.secret", secrets.value(Secrets.Name.REAL_NAME));
        settings.setProperty("escrow.real-name.uri", NOBODY);
        return settings;
    }

    private void write(String file, String content) throws IOException {
        PrivateFiles.write(output.resolve(file), content.getBytes(StandardCharsets.UTF_8));
    }
}
