package org.openescrow.micro.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openescrow.micro.home.PrivateFiles;
import org.openescrow.micro.terminal.CannotStart;

/** Installs and starts the server's process. */
final class ServerProcess {

    private static final long INSTALL_SECONDS = 120;
    private static final long READY_SECONDS = 120;
    private static final long POLL_MILLIS = 50;

    private static final List<String> DURABLE_AND_SMALL = List.of(
            "--bind-address=" + Accounts.HOST,
            "--skip-name-resolve",
            // Nobody but this machine connects; otherwise each start begins by making a 4096-bit RSA key.
            "--skip-ssl",
            "--innodb-flush-log-at-trx-commit=1",
            "--transaction-isolation=READ-COMMITTED",
            "--innodb-lock-wait-timeout=10",
            "--innodb-buffer-pool-size=256M",
            "--innodb-log-file-size=96M",
            "--key-buffer-size=1M",
            "--aria-pagecache-buffer-size=8M",
            "--performance-schema=OFF",
            // The pools of a dozen nodes at their most; what is not used costs nothing.
            "--max-connections=500",
            "--max-allowed-packet=16M",
            "--local-infile=0",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            "--default-time-zone=+00:00",
            // MySQL 8.4's default, so that both engines refuse the same statements.
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                    + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION");

    private final MariaDbBinaries binaries;
    private final DatabaseSettings settings;

    ServerProcess(MariaDbBinaries binaries, DatabaseSettings settings) {
        this.binaries = binaries;
        this.settings = settings;
    }

    /** Makes the server's own tables, elsewhere first: a data folder that exists is a complete one. */
    void install() throws IOException, InterruptedException {
        Path unfinished = settings.unfinishedData();
        Path tables = settings.folder().resolve("tables.sql");
        PrivateFiles.deleteFolder(unfinished);
        PrivateFiles.directory(unfinished);
        try {
            SystemTables.write(binaries.base().resolve("share"), tables);
            awaitInstalled(launch(installation(unfinished), tables.toFile()));
        } finally {
            Files.deleteIfExists(tables);
        }
        FirstTables.begin(unfinished);
        PrivateFiles.renameFolder(unfinished, settings.data());
    }

    private List<String> installation(Path data) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--bootstrap",
                "--silent-startup",
                "--basedir=" + binaries.base(),
                "--datadir=" + data,
                "--tmpdir=" + settings.temporary(),
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        addUser(command);
        return command;
    }

    private void awaitInstalled(Process installer) throws IOException, InterruptedException {
        if (!installer.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS)) {
            installer.destroyForcibly();
            throw new CannotStart("MariaDB's tables were not made in time; see " + settings.log());
        }
        if (installer.exitValue() != 0) {
            throw new CannotStart("MariaDB's tables could not be made: " + LastError.in(settings.log()));
        }
    }

    Process start(int port, Path initFile) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.base(),
                "--datadir=" + settings.data(),
                "--tmpdir=" + settings.temporary(),
                "--socket=" + settings.socket(),
                "--pid-file=" + settings.pidFile(),
                "--port=" + port,
                "--init-file=" + initFile));
        command.addAll(DURABLE_AND_SMALL);
        addUser(command);
        return launch(command, new File("/dev/null"));
    }

    /** Waits until a log-in over TCP succeeds, which is after the init file was run. */
    void awaitReady(Process process, String url, String user, String password)
            throws InterruptedException, IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (!answers(url, user, password)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new CannotStart("MariaDB does not start on " + settings.data() + ": "
                        + LastError.in(settings.log()) + "; if its data is damaged, restore it from a backup");
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new CannotStart("MariaDB was not ready in " + READY_SECONDS + " s; see " + settings.log());
            }
        }
    }

    private static boolean answers(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Process launch(List<String> command, File input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(binaries.base().toFile())
                .redirectErrorStream(true)
                // Straight to the file: the server goes on logging when this JVM is gone.
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                .redirectInput(input);
        binaries.addLibraries(builder.environment());
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new CannotStart(
                    "the embedded MariaDB does not run on this machine (" + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + "); Linux x64 and macOS arm64 are supported",
                    failure);
        }
    }

    // MariaDB refuses to run as root by accident.
    private static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }
}
