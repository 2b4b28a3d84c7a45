package org.openescrow.system;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openescrow.micro.database.DatabaseSettings;
import org.openescrow.micro.database.EmbeddedDatabase;
import org.openescrow.micro.database.FreePort;
import org.openescrow.micro.home.DataFolder;
import org.openescrow.micro.home.Keys;
import org.openescrow.micro.home.Secrets;

/**
 * A server as its maker ships it, with the system put onto it by {@code deploy/<server>}. The database and the keys are
 * made here; the scripts are told of them by environment, as by a person.
 */
final class ServerInstallation implements Installation {
    static final String MICRO = "micro";
    private static final long DEPLOY_MINUTES = 5;

    private final String server;
    private final Path home;
    private final Path scripts;
    private final Path directory;
    private final EmbeddedDatabase database;
    private final Map<String, String> settings = new HashMap<>();

    ServerInstallation(String server, Path data, URI base, Map<String, String> environment) throws Exception {
        this.server = server;
        this.home = server.equals(MICRO)
                ? Path.of(System.getProperty("escrow.dist"), "boot", "payara-micro.jar")
                : Path.of(System.getProperty("escrow.server.home"));
        this.scripts = Path.of(System.getProperty("escrow.deploy"), server);
        this.directory = data.resolve(server);
        DataFolder folder = DataFolder.open(data);
        Secrets secrets = Secrets.of(folder);
        this.database = start(folder, secrets);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        if (!environment.containsKey("ESCROW_DB_URL")) {
            database.migrate();
        }
        addDatabase();
        addFolder(folder, secrets);
        addAddresses(base);
        settings.putAll(environment);
        deploy(data.resolve("logs").resolve("deploy.log").toFile());
    }

    // One after the other: it unpacks MariaDB under a lock that only other processes wait for.
    private static synchronized EmbeddedDatabase start(DataFolder folder, Secrets secrets) throws Exception {
        Path binaries = Path.of(System.getProperty("escrow.dist"), "mariadb");
        return EmbeddedDatabase.start(new DatabaseSettings(folder.database(), binaries, folder.logs(), 0), secrets);
    }

    @Override
    public ProcessBuilder command() {
        return script("start");
    }

    @Override
    public Path log(Path output) {
        return switch (server) {
            case "payara" -> directory.resolve("escrow/logs/server.log");
            case "wildfly" -> directory.resolve("log/server.log");
            default -> directory.resolve("logs/server.log");
        };
    }

    @Override
    public void close() {
        database.close();
    }

    private void addDatabase() {
        settings.put("ESCROW_DB_URL", database.url(EmbeddedDatabase.ESCROW));
        settings.put("ESCROW_DB_USER", database.applicationUser());
        settings.put("ESCROW_DB_PASSWORD", database.applicationPassword());
        // Somebody's own, to see whether it serves: made by deploy/database.sql and ./escrow migrate, and empty.
        for (String part : List.of("URL", "USER", "PASSWORD")) {
            Optional.ofNullable(System.getenv("ESCROW_TEST_DB_" + part))
                    .ifPresent(value -> settings.put("ESCROW_DB_" + part, value));
        }
        settings.put("SANDBOX_DB_URL", database.url(EmbeddedDatabase.SANDBOX));
        settings.put("SANDBOX_DB_USER", database.sandboxUser());
        settings.put("SANDBOX_DB_PASSWORD", database.sandboxPassword());
    }

    private void addFolder(DataFolder folder, Secrets secrets) {
        settings.put("ESCROW_KEYS_DIR", folder.keys().toString());
        settings.put("ESCROW_QUEUE_DIR", folder.queue().toString());
        settings.put("ESCROW_CHANNEL_SANDBOX_SECRET", secrets.value(Secrets.Name.BANK_CHANNEL));
        settings.put(
                "ESCROW_CHANNEL_SANDBOX_PUBLIC_KEY", Keys.bankPublicKey(folder).toString());
        settings.put("ESCROW_REAL_NAME_SECRET", secrets.value(Secrets.Name.REAL_NAME));
        settings.put("ESCROW_SANDBOX", "true");
        settings.put("SANDBOX_INSTITUTION_SECRET", secrets.value(Secrets.Name.BANK_CHANNEL));
        settings.put("SANDBOX_REAL_NAME_SECRET", secrets.value(Secrets.Name.REAL_NAME));
        settings.put("SANDBOX_PRIVATE_KEY", Keys.bankPrivateKey(folder).toString());
    }

    private void addAddresses(URI base) throws IOException {
        settings.put("ESCROW_HTTP_PORT", Integer.toString(base.getPort()));
        settings.put("ESCROW_MANAGEMENT_PORT", Integer.toString(FreePort.any()));
        settings.put("ESCROW_CALLBACK_URI", base.toString());
        settings.put("ESCROW_CHANNEL_SANDBOX_URI", base + "/sandbox");
        settings.put("ESCROW_REAL_NAME_URI", base + "/sandbox");
        // As the launcher has it with this authority.
        settings.put("ESCROW_LIMITS_TIER_OF_NEW_WALLETS", "CLASS_III");
    }

    private void deploy(File log) throws Exception {
        Process deploying = script("deploy")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log))
                .start();
        if (!deploying.waitFor(DEPLOY_MINUTES, TimeUnit.MINUTES)) {
            deploying.destroyForcibly();
            throw new AssertionError("the deployment did not end; see " + log);
        }
        if (deploying.exitValue() != 0) {
            throw new AssertionError("the deployment failed: " + Files.readString(log.toPath()));
        }
    }

    private ProcessBuilder script(String name) {
        var builder = new ProcessBuilder(scripts.resolve(name).toString(), home.toString(), directory.toString());
        builder.environment().putAll(settings);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
