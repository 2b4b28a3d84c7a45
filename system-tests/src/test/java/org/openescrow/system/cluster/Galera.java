package org.openescrow.system.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openescrow.micro.database.FreePort;
import org.openescrow.system.Await;
import org.openescrow.system.DatabaseServer;

/**
 * Three MariaDB servers of Debian's that are copies of each other: what one commits, all have. Needs the packages
 * mariadb-server, galera-4 and rsync.
 */
final class Galera implements AutoCloseable {
    private static final int SERVERS = 3;
    private static final Path PROVIDER = Path.of("/usr/lib/galera/libgalera_smm.so");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final Path folder;
    private final List<DatabaseServer> servers = new ArrayList<>();

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
            DatabaseServer server = start(i, groups);
            servers.add(server);
            Await.until("server " + i + " has everything; see " + folder, PATIENCE, () -> isReady(server));
        }
    }

    private DatabaseServer start(int number, List<Integer> groups) throws IOException, InterruptedException {
        String user = user();
        Path own = Files.createDirectory(folder.resolve("server" + number));
        run("chown", user, own.toString());
        List<String> options = new ArrayList<>(copying(number, groups));
        if (number == 0) {
            options.add("--wsrep-new-cluster");
        }
        return DatabaseServer.start(own, user, List.of("mariadb.cnf", "galera/galera.cnf"), options);
    }

    /** Which of the servers it is; and, since they share a machine, where it and its helpers listen. */
    private static List<String> copying(int number, List<Integer> groups) throws IOException {
        String own = "127.0.0.1:" + groups.get(number);
        String all = groups.stream().map(group -> "127.0.0.1:" + group).collect(Collectors.joining(","));
        return List.of(
                "--wsrep-cluster-address=gcomm://" + all,
                "--wsrep-node-address=" + own,
                "--wsrep-provider-options=base_port=" + groups.get(number) + ";gmcast.listen_addr=tcp://" + own
                        + ";ist.recv_addr=127.0.0.1:" + FreePort.any(),
                "--wsrep-sst-receive-address=127.0.0.1:" + FreePort.any());
    }

    // As root the copying between them would be done by nobody, who may read nothing.
    private static String user() {
        String own = System.getProperty("user.name");
        return own.equals("root") ? "mysql" : own;
    }

    private boolean isReady(DatabaseServer server) {
        try (Connection connection = server.administrator("");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW STATUS LIKE 'wsrep_ready'")) {
            return row.next() && row.getString(2).equals("ON");
        } catch (SQLException notYet) {
            if (!server.isAlive()) {
                throw new AssertionError("a server ended; see " + folder);
            }
            return false;
        }
    }

    /** Statements as the administrator, on any of them. */
    void administer(List<String> statements) throws SQLException {
        try (Connection connection = servers.get(0).administrator("");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The URL of a schema, as the guide has it but for TLS: the first server that answers, in their order. */
    String url(String schema) throws IOException {
        String hosts =
                servers.stream().map(server -> "127.0.0.1:" + server.port()).collect(Collectors.joining(","));
        return "jdbc:mysql://" + hosts + "/" + schema + "?"
                + DatabaseServer.urlOptions("url-options", "galera/url-options") + "&sslMode=DISABLED";
    }

    /** Kills the first that lives, which is the one in use. */
    ProcessHandle killFirst() {
        return servers.stream()
                .filter(DatabaseServer::isAlive)
                .findFirst()
                .orElseThrow()
                .kill();
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
        servers.forEach(DatabaseServer::close);
    }
}
