package org.openescrow.micro;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.openescrow.micro.database.DatabaseSettings;
import org.openescrow.micro.database.EmbeddedDatabase;
import org.openescrow.micro.home.DataFolder;
import org.openescrow.micro.home.PrivateFiles;
import org.openescrow.micro.home.Secrets;
import org.openescrow.micro.server.PayaraServer;
import org.openescrow.micro.server.ServerLog;
import org.openescrow.micro.server.ServerSettings;
import org.openescrow.micro.terminal.CannotStart;
import org.openescrow.micro.terminal.Console;

/**
 * The whole system in one start: data folder, database, tables, server, archives. Closing it, at any moment of the
 * start too, stops in the opposite order what was started.
 */
final class EscrowSystem implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EscrowSystem.class.getName());

    private final Options options;
    private final Settings settings;
    private final Console console;
    private final Addresses addresses;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CompletableFuture<CannotStart> loss = new CompletableFuture<>();
    private boolean closed;

    EscrowSystem(Options options, Settings settings, Console console) {
        this.options = options;
        this.settings = settings;
        this.console = console;
        this.addresses = new Addresses(options.host(), options.port());
    }

    /** Starts everything and returns when it serves; refuses with {@link CannotStart}. Answers what was made. */
    Secrets start() throws Exception {
        addresses.checkFree();
        Archives archives = Archives.of(settings);
        DataFolder folder = keep(DataFolder.open(options.data()));
        leadLogsTo(folder);
        Secrets secrets = Secrets.of(folder);
        // The server needs seconds before it wants the database: they begin together.
        FutureTask<PayaraServer> booting = inBackground(() -> PayaraServer.start(serverSettings(folder)));
        EmbeddedDatabase database = keep(console.stage(
                secrets.firstStart() ? "MariaDB, with an empty data folder" : "MariaDB",
                () -> EmbeddedDatabase.start(databaseSettings(folder, archives), secrets)));
        database.loss().thenAccept(loss::complete);
        console.stage("Tables", database::migrate);
        new Configuration(settings)
                .addDatabase(database)
                .addFolder(folder, secrets)
                .addAddresses(addresses.own())
                .apply();
        PayaraServer server = keep(console.stage("Payara Micro", () -> result(booting)));
        deploy(server, archives.queue(), "bank-queue", null);
        deploy(server, archives.sandbox(), "bank-sandbox", "sandbox");
        deploy(server, archives.web(), "escrow-web", "escrow");
        console.stage("Readiness", done(() -> server.awaitReady(addresses.readiness())));
        return secrets;
    }

    Addresses addresses() {
        return addresses;
    }

    /** Waits until a part has ended for good without which the system is of no use; answers which and why. */
    CannotStart awaitLoss() throws InterruptedException, ExecutionException {
        return loss.get();
    }

    /** Stops the last started first. A second call does nothing. */
    @Override
    public void close() {
        synchronized (started) {
            closed = true;
            while (!started.isEmpty()) {
                close(started.pop());
            }
        }
    }

    // What is started while the system is being closed is closed at once.
    private <T extends AutoCloseable> T keep(T part) {
        synchronized (started) {
            if (closed) {
                close(part);
                throw new CannotStart("stopped while starting");
            }
            started.push(part);
            return part;
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "Did not stop cleanly: " + part.getClass().getSimpleName(), failure);
        }
    }

    private void deploy(PayaraServer server, Path archive, String name, @Nullable String contextRoot) throws Exception {
        console.stage(String.valueOf(archive.getFileName()), done(() -> server.deploy(archive, name, contextRoot)));
    }

    private DatabaseSettings databaseSettings(DataFolder folder, Archives archives) {
        Path binaries = settings.value("escrow.mariadb.binaries")
                .map(Path::of)
                .or(archives::sharedBinaries)
                .orElse(folder.database().resolve("binaries"));
        int port = settings.value("escrow.mariadb.port").map(Integer::parseInt).orElse(0);
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
