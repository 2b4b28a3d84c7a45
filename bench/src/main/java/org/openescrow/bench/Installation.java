package org.openescrow.bench;

import java.io.IOException;
import java.io.InputStream;
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
import org.openescrow.micro.database.FreePort;
import org.openescrow.micro.demo.DemoTarget;

/**
 * The shipped system as processes of its own with its own database: one, as {@code ./escrow up} starts it, or several
 * nodes with what they share. All nodes take what is signed for the first one's address.
 */
final class Installation implements AutoCloseable {
    private static final String OPERATOR = "bench";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(4);
    private static final long STOP_SECONDS = 60;
    private static final int UNAUTHENTICATED = 401;

    private final Path data;
    private final Path output;
    private final String operatorPassword = "bench-" + Long.toHexString(System.nanoTime());
    private final Path dist;
    private final int port = FreePort.any();
    private final int databasePort = FreePort.any();
    /** The one that started the database, first. */
    private final List<Process> processes = new ArrayList<>();

    private final List<URI> addresses = new ArrayList<>();

    /**
     * Starts it and waits until it serves.
     *
     * @param nodes how many beside each other; 1 for the usual system in one process
     */
    Installation(Path dist, Path folder, int nodes) throws IOException, InterruptedException {
        this.dist = dist;
        this.data = Files.createTempDirectory(Files.createDirectories(folder), "data");
        this.output = data.resolveSibling(data.getFileName() + ".log");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        if (nodes == 1) {
            addresses.add(address(port));
            processes.add(launch("up", port, data));
        } else {
            processes.add(launch("services", port, data));
            await(() -> Files.exists(data.resolve("node.properties")));
            for (int node = 1; node <= nodes; node++) {
                URI address = address(FreePort.any());
                addresses.add(address);
                processes.add(launch("node", address.getPort(), data.resolveSibling(data.getFileName() + "-" + node)));
            }
        }
        for (URI address : addresses) {
            await(() -> isReady(address));
        }
    }

    private Process launch(String what, int httpPort, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + dist.resolve("boot").resolve("jvm.options"));
        String further = System.getenv("ESCROW_JAVA_OPTS");
        if (further != null && !further.isBlank()) {
            command.addAll(List.of(further.trim().split("\\s+")));
        }
        command.addAll(List.of("-cp", dist.resolve("boot") + "/*", "org.openescrow.micro.boot.Boot"));
        command.addAll(List.of(what, "--port", Integer.toString(httpPort), "--data", folder.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put("ESCROW_ADMIN_USER", OPERATOR);
        builder.environment().put("ESCROW_ADMIN_PASSWORD", operatorPassword);
        builder.environment().put("ESCROW_MARIADB_PORT", Integer.toString(databasePort));
        if (what.equals("node")) {
            builder.environment().put("ESCROW_SERVICES", data.toString());
            builder.environment().put("ESCROW_EXTERNAL_URI", base().toString());
        }
        return builder.start();
    }

    /** Something that comes true while the system starts. */
    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private void await(Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        Process newest = processes.get(processes.size() - 1);
        while (!condition.holds()) {
            if (newest.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IOException("the system does not start; see " + output);
            }
        }
    }

    private static boolean isReady(URI address) throws InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/escrow/v1/wallets"))
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

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The address that requests are signed for. */
    URI base() {
        return addresses.get(0);
    }

    /** Where each node listens. */
    List<URI> addresses() {
        return List.copyOf(addresses);
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

    /** The processes that serve. */
    List<ProcessHandle> servers() {
        return processes.subList(processes.size() - addresses.size(), processes.size()).stream()
                .map(Process::toHandle)
                .toList();
    }

    /** The process of its database. */
    ProcessHandle database() {
        return processes
                .get(0)
                .descendants()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the system has no database process"));
    }

    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            stop(processes.get(i));
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
