package org.openescrow.system.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openescrow.micro.database.FreePort;
import org.openescrow.system.Await;

/**
 * Three MariaDB servers of Debian's that are copies of each other: what one commits, all have. Needs the packages
 * mariadb-server, galera-4 and rsync.
 */
final class Galera implements AutoCloseable {
    private static final int SERVERS = 3;
    private static final Path PROVIDER = Path.of("/usr/lib/galera/libgalera_smm.so");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> LIKE_OURS = List.of(
            // Else Connector/J takes it for a 5.5 and drops milliseconds.
            "--version=8.0.2-10.11.0-MariaDB",
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--transaction-isolation=READ-COMMITTED",
            "--default-time-zone=+00:00",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-lock-wait-timeout=10");
    private static final String OPTIONS =
            "?sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                    + "&rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true"
                    + "&prepStmtCacheSize=1000&prepStmtCacheSqlLimit=4096&useLocalSessionState=true&tcpKeepAlive=true"
                    + "&connectTimeout=2000&socketTimeout=30000"
                    + "&failOverReadOnly=false&queriesBeforeRetrySource=0&secondsBeforeRetrySource=0";

    private final Path folder;
    private final List<Server> servers = new ArrayList<>();

    /** One of the three. */
    private record Server(int port, Process process) {}

    /** Starts them, one after the other, and waits until each has everything. */
    Galera() throws IOException, InterruptedException {
        if (!Files.exists(PROVIDER)) {
            throw new IllegalStateException("install Debian's packages mariadb-server, galera-4 and rsync");
        }
        // Their own user has to get there.
        this.folder = Files.createTempDirectory("galera");
        run("chmod", "755", folder.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < SERVERS; i++) {
            groups.add(FreePort.any());
        }
        for (int i = 0; i < SERVERS; i++) {
            servers.add(start(i, groups));
            int number = i;
            Await.until("server " + number + " has everything; see " + folder, PATIENCE, () -> isReady(number));
        }
    }

    private Server start(int number, List<Integer> groups) throws IOException, InterruptedException {
        Path data = Files.createDirectory(folder.resolve("data" + number));
        String user = user();
        run("chown", user, data.toString());
        run(
                "mariadb-install-db",
                "--no-defaults",
                "--user=" + user,
                "--datadir=" + data,
                "--skip-test-db",
                "--auth-root-authentication-method=normal");
        int port = FreePort.any();
        List<String> command = new ArrayList<>(List.of(
                "/usr/sbin/mariadbd",
                "--no-defaults",
                "--user=" + user,
                "--datadir=" + data,
                "--socket=" + data + "/socket",
                "--pid-file=" + data + "/pid",
                "--port=" + port));
        command.addAll(LIKE_OURS);
        command.addAll(copying(number, groups));
        if (number == 0) {
            command.add("--wsrep-new-cluster");
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log" + number).toFile())
                .start();
        return new Server(port, process);
    }

    private static List<String> copying(int number, List<Integer> groups) throws IOException {
        String own = "127.0.0.1:" + groups.get(number);
        String all = groups.stream().map(group -> "127.0.0.1:" + group).collect(Collectors.joining(","));
        return List.of(
                "--binlog-format=ROW",
                "--innodb-autoinc-lock-mode=2",
                "--wsrep-on=ON",
                "--wsrep-provider=" + PROVIDER,
                "--wsrep-cluster-name=escrow",
                "--wsrep-cluster-address=gcomm://" + all,
                "--wsrep-node-address=" + own,
                "--wsrep-provider-options=base_port=" + groups.get(number) + ";gmcast.listen_addr=tcp://" + own
                        + ";ist.recv_addr=127.0.0.1:" + FreePort.any(),
                "--wsrep-sst-method=rsync",
                "--wsrep-sst-receive-address=127.0.0.1:" + FreePort.any(),
                // What is read after a change of servers is not older than what was committed before it.
                "--wsrep-sync-wait=1");
    }

    // As root the copying between them would be done by nobody, who may read nothing.
    private static String user() {
        String own = System.getProperty("user.name");
        return own.equals("root") ? "mysql" : own;
    }

    private boolean isReady(int number) {
        try (Connection connection = root(number);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW STATUS LIKE 'wsrep_ready'")) {
            return row.next() && row.getString(2).equals("ON");
        } catch (SQLException notYet) {
            if (!servers.get(number).process().isAlive()) {
                throw new AssertionError("server " + number + " ended; see " + folder);
            }
            return false;
        }
    }

    /** Statements as the administrator, on any of them. */
    void administer(List<String> statements) throws SQLException {
        try (Connection connection = root(0);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection root(int number) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + servers.get(number).port() + "/mysql?sslMode=DISABLED", "root", "");
    }

    /** The URL of a schema: the first server that answers, in their order. */
    String url(String schema) {
        return IntStream.range(0, SERVERS)
                .mapToObj(number -> "127.0.0.1:" + servers.get(number).port())
                .collect(Collectors.joining(",", "jdbc:mysql://", "/" + schema + OPTIONS));
    }

    /** Kills the first that lives, which is the one in use. */
    ProcessHandle killFirst() {
        Process first = servers.stream()
                .map(Server::process)
                .filter(Process::isAlive)
                .findFirst()
                .orElseThrow();
        first.destroyForcibly();
        Await.until("the database has ended", PATIENCE, () -> !first.isAlive());
        return first.toHandle();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    @Override
    public void close() {
        servers.forEach(server -> server.process().destroyForcibly());
    }
}
