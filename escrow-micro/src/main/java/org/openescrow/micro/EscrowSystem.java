package org.openescrow.micro;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.openescrow.micro.database.DatabaseSettings;
import org.openescrow.micro.database.EmbeddedDatabase;
import org.openescrow.micro.database.FirstTables;
import org.openescrow.micro.database.FreePort;
import org.openescrow.micro.home.DataFolder;
import org.openescrow.micro.home.PrivateFiles;
import org.openescrow.micro.home.Secrets;
import org.openescrow.micro.queue.BrokerProcess;
import org.openescrow.micro.server.PayaraServer;
import org.openescrow.micro.server.PoolSize;
import org.openescrow.micro.server.ServerLog;
import org.openescrow.micro.server.ServerSettings;
import org.openescrow.micro.terminal.CannotStart;
import org.openescrow.micro.terminal.Console;

/**
 * What one launcher starts: the whole system, or what the nodes of a cluster share, or one node or server on that.
 * Closing it, at any moment of the start too, stops in the opposite order what was started.
 */
final class EscrowSystem implements AutoCloseable {

    private final Options options;
    private final Settings settings;
    private final Console console;
    private final Addresses addresses;
    private final Parts parts = new Parts();
    private final CompletableFuture<CannotStart> loss = new CompletableFuture<>();

    EscrowSystem(Options options, Settings settings, Console console) {
        this.options = options;
        this.settings = settings;
        this.console = console;
        this.addresses = new Addresses(options.host(), options.port());
    }

    /** Starts it and returns when it serves; refuses with {@link CannotStart}. Answers what was made. */
    FirstStart start() throws Exception {
        addresses.checkFree();
        Archives archives = Archives.of(settings);
        archives.check(wantsSandbox());
        DataFolder folder = parts.keep(DataFolder.open(options.data()));
        leadLogsTo(folder);
        return switch (options.command()) {
            case NODE, SERVER -> startNode(archives, folder);
            case SERVICES -> startServices(archives, folder);
            default -> startWhole(archives, folder);
        };
    }

    /** Data folder, database, tables, server, archives. */
    private FirstStart startWhole(Archives archives, DataFolder folder) throws Exception {
        Secrets secrets = Secrets.of(folder);
        // The server needs seconds before it wants the database: they begin together.
        FutureTask<PayaraServer> booting = inBackground(() -> PayaraServer.start(serverSettings(folder)));
        EmbeddedDatabase database = startDatabase(folder, archives, secrets);
        Configuration configuration = new Configuration(settings)
                .addDatabase(database)
                .addFolder(folder, secrets)
                .addQueue(folder)
                .addSandbox(addresses.own())
                .addAddresses(addresses.own());
        if (options.command() == Options.Command.DEMO) {
            configuration.addDemo();
        }
        configuration.apply();
        PayaraServer server = parts.keep(console.stage("Payara Micro", () -> result(booting)));
        deploy(server, archives.queue(), "bank-queue", null);
        deploy(server, archives.sandbox(), "bank-sandbox", "sandbox");
        deployApplication(server, archives.web());
        console.stage("Readiness", done(() -> server.serve(addresses.readiness())));
        return FirstStart.of(secrets);
    }

    /** What nodes share: database, broker, the sandbox's bank; and the file that tells them of it. */
    private FirstStart startServices(Archives archives, DataFolder folder) throws Exception {
        Secrets secrets = Secrets.of(folder);
        FutureTask<PayaraServer> booting = inBackground(() -> PayaraServer.start(serverSettings(folder)));
        EmbeddedDatabase database = startDatabase(folder, archives, secrets);
        int brokerPort = settings.number("escrow.queue.port").orElseGet(FreePort::any);
        BrokerProcess broker = parts.keep(console.stage(
                "Broker",
                () -> BrokerProcess.start(
                        folder.queue(), archives.queue(), folder.logs().resolve("broker.log"), brokerPort)));
        broker.loss().thenAccept(loss::complete);
        Configuration shared = new Configuration(settings)
                .addDatabase(database)
                .addFolder(folder, secrets)
                .addBroker(broker)
                .addSandbox(addresses.own());
        shared.apply();
        PayaraServer server = parts.keep(console.stage("Payara Micro", () -> result(booting)));
        deploy(server, archives.sandbox(), "bank-sandbox", "sandbox");
        console.stage("Readiness", done(() -> server.serve(addresses.readiness())));
        NodeFile.in(folder.path()).write(shared.forNodes());
        return FirstStart.of(secrets);
    }

    /** One node on services that run elsewhere, as their file or the environment has them. It keeps only its log. */
    private FirstStart startNode(Archives archives, DataFolder folder) throws Exception {
        if (options.command() == Options.Command.NODE) {
            NodeFile.in(options.services()).read().forEach(settings::complete);
        }
        new Configuration(settings).addAddresses(addresses.own()).apply();
        PayaraServer server =
                parts.keep(console.stage("Payara Micro", () -> PayaraServer.start(serverSettings(folder))));
        deploy(server, archives.queue(), "bank-queue", null);
        if (wantsSandbox()) {
            deploy(server, archives.sandbox(), "bank-sandbox", "sandbox");
        }
        deployApplication(server, archives.web());
        console.stage("Readiness", done(() -> server.serve(addresses.readiness())));
        return FirstStart.NO;
    }

    private EmbeddedDatabase startDatabase(DataFolder folder, Archives archives, Secrets secrets) throws Exception {
        DatabaseSettings where = databaseSettings(folder, archives);
        boolean again = FirstTables.discardUnfinished(where, folder.queue());
        if (again) {
            console.line("  The first start was cut off before it served anything: its database is made anew.");
        }
        EmbeddedDatabase database = parts.keep(console.stage(
                secrets.firstStart() || again ? "MariaDB, with an empty data folder" : "MariaDB",
                () -> EmbeddedDatabase.start(where, secrets)));
        database.loss().thenAccept(loss::complete);
        console.stage("Tables", database::migrate);
        return database;
    }

    private boolean wantsSandbox() {
        return switch (options.command()) {
            case NODE, SERVER ->
                settings.value("escrow.sandbox").filter("true"::equals).isPresent();
            default -> true;
        };
    }

    Addresses addresses() {
        return addresses;
    }

    /** Waits until a part has ended for good without which the system is of no use; answers which and why. */
    CannotStart awaitLoss() throws InterruptedException, ExecutionException {
        return loss.get();
    }

    @Override
    public void close() {
        parts.close();
    }

    private void deploy(PayaraServer server, Path archive, String name, @Nullable String contextRoot) throws Exception {
        console.stage(String.valueOf(archive.getFileName()), done(() -> server.deploy(archive, name, contextRoot)));
    }

    private void deployApplication(PayaraServer server, Path archive) throws Exception {
        PoolSize pool = new PoolSize(
                settings.number("escrow.db.pool.min").orElse(PoolSize.USUAL_LEAST),
                settings.number("escrow.db.pool.max").orElse(PoolSize.USUAL_MOST));
        console.stage(
                String.valueOf(archive.getFileName()),
                done(() -> server.deploy(archive, "escrow-web", "escrow", pool)));
    }

    private DatabaseSettings databaseSettings(DataFolder folder, Archives archives) {
        Path binaries = settings.value("escrow.mariadb.binaries")
                .map(Path::of)
                .or(archives::sharedBinaries)
                .orElse(folder.database().resolve("binaries"));
        int port = settings.number("escrow.mariadb.port").orElse(0);
        return new DatabaseSettings(folder.database(), binaries.toAbsolutePath(), folder.logs(), port);
    }

    private ServerSettings serverSettings(DataFolder folder) {
        return new ServerSettings(
                options.host(), options.port(), folder.server(), folder.logs().resolve("server.log"));
    }

    private static <T> FutureTask<T> inBackground(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "server-start");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static <T> T result(FutureTask<T> task) throws Exception {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static void leadLogsTo(DataFolder folder) throws IOException {
        PrivateFiles.directory(folder.logs());
        System.setProperty(
                "org.slf4j.simpleLogger.logFile",
                folder.logs().resolve("launcher.log").toString());
        System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
        ServerLog.takeOver(Files.createDirectories(folder.logs()).resolve("server.log"));
    }

    private static Callable<Boolean> done(Step step) {
        return () -> {
            step.run();
            return true;
        };
    }

    /** Where it answers, for the first line that a person reads. */
    URI base() {
        return addresses.own();
    }

    /** A step that may fail. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }
}
