package org.openescrow.system.chaos;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.openescrow.system.Await;

/** The database server beside a running system: to be killed, and to be read. */
public final class DatabaseProcess implements Database {
    private static final Duration END = Duration.ofSeconds(30);
    private static final String PORT = "--port=";

    private final Path data;

    /** The server on that data folder, whichever process it is at the moment. */
    public DatabaseProcess(Path data) {
        this.data = data;
    }

    @Override
    public ProcessHandle kill() throws IOException {
        ProcessHandle server = running().orElseThrow(() -> new Violation("no database runs on " + data));
        server.destroyForcibly();
        Await.until("the database has ended", END, () -> !server.isAlive());
        return server;
    }

    /**
     * Kills it and keeps it away until the answer is closed, 30 s at the most. Whoever starts it again meanwhile waits:
     * the file that each server locks first is locked, which the kernel hands on when the server dies.
     */
    public Closeable keepAway() throws Exception {
        FileChannel control = FileChannel.open(
                data.resolve("mariadb").resolve("data").resolve("aria_log_control"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FutureTask<FileLock> lock = new FutureTask<>(control::lock);
        new Thread(lock, "database-lock").start();
        kill();
        lock.get(END.toSeconds(), TimeUnit.SECONDS);
        return control;
    }

    @Override
    public Connection escrow() throws IOException, SQLException {
        return connect("escrow", "escrow_app", "database.application.password");
    }

    @Override
    public Connection sandbox() throws IOException, SQLException {
        return connect("bank_sandbox", "bank_sandbox", "database.sandbox.password");
    }

    private Connection connect(String schema, String user, String secret) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (InputStream in = Files.newInputStream(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        String url = "jdbc:mysql://127.0.0.1:" + port() + "/" + schema + "?sslMode=DISABLED&connectionTimeZone=UTC";
        Connection connection = DriverManager.getConnection(url, user, secrets.getProperty(secret));
        connection.setReadOnly(true);
        return connection;
    }

    private String port() throws IOException {
        return running()
                .flatMap(server -> server.info().arguments())
                .flatMap(arguments -> Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith(PORT))
                        .findFirst())
                .map(argument -> argument.substring(PORT.length()))
                .orElseThrow(() -> new Violation("no database runs on " + data));
    }

    private Optional<ProcessHandle> running() throws IOException {
        Path pidFile = data.resolve("mariadb").resolve("mariadbd.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).trim()))
                .filter(ProcessHandle::isAlive);
    }
}
