package org.openescrow.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openescrow.micro.database.FreePort;
import org.openescrow.micro.database.MariaDbBinaries;

/**
 * A MariaDB as somebody else runs it: Debian's where that is installed, else the one that comes along; with settings
 * files of {@code deploy}, on this machine only, its administrator without a password.
 */
public final class DatabaseServer implements AutoCloseable {
    private static final Path DEPLOY = Path.of(System.getProperty("escrow.deploy"));
    private static final Path OF_DEBIAN = Path.of("/usr/sbin/mariadbd");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final Process process;
    private final Path log;

    private DatabaseServer(int port, Process process, Path log) {
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** Which one it is, and what both of its programs have to be told to find the rest. */
    private record Programs(Path server, Path installer, List<String> home, Map<String, String> environment) {
        static Programs here() throws IOException {
            if (Files.exists(OF_DEBIAN)) {
                return new Programs(OF_DEBIAN, Path.of("mariadb-install-db"), List.of(), Map.of());
            }
            MariaDbBinaries own = MariaDbBinaries.in(Path.of(System.getProperty("escrow.dist"), "mariadb"));
            Map<String, String> environment = new HashMap<>();
            own.addLibraries(environment);
            Path installer = own.base().resolve("scripts").resolve("mariadb-install-db");
            return new Programs(own.server(), installer, List.of("--basedir=" + own.base()), environment);
        }

        Process launch(List<String> command, Path log) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        }
    }

    /**
     * Makes its data and starts it; it answers some time later.
     *
     * @param folder of its own, which that user may enter
     * @param user whose processes they are
     * @param settings files in {@code deploy}
     * @param options what is this server's alone
     */
    public static DatabaseServer start(Path folder, String user, List<String> settings, List<String> options)
            throws IOException, InterruptedException {
        Programs programs = Programs.here();
        Path log = folder.resolve("log");
        List<String> both = new ArrayList<>(programs.home());
        both.addAll(List.of("--user=" + user, "--datadir=" + folder.resolve("data")));
        install(programs, both, log);
        int port = FreePort.any();
        List<String> command = new ArrayList<>(
                List.of(programs.server().toString(), "--defaults-file=" + including(settings, folder)));
        command.addAll(both);
        command.addAll(List.of(
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("data").resolve("pid"),
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--port=" + port));
        command.addAll(options);
        return new DatabaseServer(port, programs.launch(command, log), log);
    }

    private static void install(Programs programs, List<String> both, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(programs.installer().toString(), "--no-defaults"));
        command.addAll(both);
        command.addAll(List.of("--force", "--skip-test-db", "--auth-root-authentication-method=normal"));
        Process installing = programs.launch(command, log);
        if (!installing.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || installing.exitValue() != 0) {
            throw new IOException("a database could not be made; see " + log);
        }
    }

    private static Path including(List<String> settings, Path folder) throws IOException {
        List<String> lines = settings.stream()
                .map(file -> "!include " + DEPLOY.resolve(file))
                .toList();
        return Files.write(folder.resolve("server.cnf"), lines);
    }

    /** The driver's options in those files of {@code deploy}; of two values of one name the last counts. */
    public static String urlOptions(String... files) throws IOException {
        List<String> options = new ArrayList<>();
        for (String file : files) {
            Files.readAllLines(DEPLOY.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(options::add);
        }
        return String.join("&", options);
    }

    /** Waits until the administrator is let in. */
    public void awaitReady() {
        Await.until("the database answers; see " + log, PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the database ended; see " + log);
            }
            try (Connection connection = administrator("")) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    /** Its administrator, with further options of the driver. */
    public Connection administrator(String options) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port + "/mysql?sslMode=DISABLED" + options, "root", "");
    }

    public int port() {
        return port;
    }

    /** What it logs. */
    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As a power cut would end it; answers the process that is gone. */
    public ProcessHandle kill() {
        process.destroyForcibly();
        Await.until("the database has ended", PATIENCE, () -> !process.isAlive());
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
