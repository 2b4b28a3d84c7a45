package org.openescrow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openescrow.micro.demo.DemoTarget;

/** The shipped system as a process of its own with its own database, as {@code ./escrow up} starts it. */
final class Installation implements AutoCloseable {
    private static final String OPERATOR = "bench";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(4);
    private static final long STOP_SECONDS = 60;
    private static final int UNAUTHENTICATED = 401;

    private final Path data;
    private final Path output;
    private final String operatorPassword = "bench-" + Long.toHexString(System.nanoTime());
    private final int port = freePort();
    private final int databasePort = freePort();
    private final Process process;

    Installation(Path dist, Path folder) throws IOException, InterruptedException {
        this.data = Files.createTempDirectory(Files.createDirectories(folder), "data");
        this.output = data.resolveSibling(data.getFileName() + ".log");
        this.process = launch(dist);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitReady();
    }

    private Process launch(Path dist) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + dist.resolve("boot").resolve("jvm.options"));
        String further = System.getenv("ESCROW_JAVA_OPTS");
        if (further != null && !further.isBlank()) {
            command.addAll(List.of(further.trim().split("\\s+")));
        }
        command.addAll(List.of("-cp", dist.resolve("boot") + "/*", "org.openescrow.micro.boot.Boot"));
        command.addAll(List.of("up", "--port", Integer.toString(port), "--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(output.toFile());
        builder.environment().put("ESCROW_ADMIN_USER", OPERATOR);
        builder.environment().put("ESCROW_ADMIN_PASSWORD", operatorPassword);
        builder.environment().put("ESCROW_MARIADB_PORT", Integer.toString(databasePort));
        return builder.start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!isReady()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IOException("the system does not start; see " + output);
            }
        }
    }

    private boolean isReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(base().resolve("/escrow/v1/wallets"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == UNAUTHENTICATED;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    DemoTarget target() {
        return new DemoTarget(base(), OPERATOR, operatorPassword);
    }

    /** A connection to the system's own schema, as the owner of its tables. */
    Connection connect() throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + databasePort + "/escrow?sslMode=DISABLED&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true&cachePrepStmts=true"
                + "&prepStmtCacheSize=250&prepStmtCacheSqlLimit=2048&useLocalSessionState=true"
                + "&cacheServerConfiguration=true";
        return DriverManager.getConnection(url, "escrow_owner", secrets().getProperty("database.owner.password"));
    }

    /** The key that the sandbox's bank signs with. */
    Path bankKey() {
        return data.resolve("sandbox").resolve("bank.pem");
    }

    private Properties secrets() {
        var values = new Properties();
        try (InputStream in = Files.newInputStream(data.resolve("secrets.properties"))) {
            values.load(in);
            return values;
        } catch (IOException e) {
            throw new IllegalStateException("the data folder has no secrets", e);
        }
    }

    /** The process of the server. */
    ProcessHandle server() {
        return process.toHandle();
    }

    /** The process of its database. */
    ProcessHandle database() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the system has no database process"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
