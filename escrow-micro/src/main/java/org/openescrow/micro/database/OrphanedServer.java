package org.openescrow.micro.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openescrow.micro.terminal.CannotStart;

/** A database server that outlived its launcher (the JVM was killed), and still holds the data. */
final class OrphanedServer {

    private static final long PATIENCE_SECONDS = 60;

    private OrphanedServer() {}

    /** Stops it, gently first. Does nothing when there is none. */
    static void stop(Path pidFile, Path data) throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = find(pidFile, data);
        if (orphan.isPresent()) {
            ProcessHandle server = orphan.get();
            server.destroy();
            if (!ended(server)) {
                server.destroyForcibly();
                if (!ended(server)) {
                    throw new CannotStart("a MariaDB server of an earlier run (process " + server.pid()
                            + ") cannot be stopped; stop it by hand and start again");
                }
            }
        }
        Files.deleteIfExists(pidFile);
    }

    static Optional<ProcessHandle> find(Path pidFile, Path data) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile).trim();
        if (!pid.matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> serves(process, data));
    }

    // The number may belong to somebody else's process by now.
    private static boolean serves(ProcessHandle process, Path data) {
        String command = process.info().command().orElse("");
        if (!Path.of(command).endsWith("mariadbd")) {
            return false;
        }
        String dataArgument = "--datadir=" + data;
        return process.info()
                .arguments()
                .map(arguments -> java.util.Arrays.asList(arguments).contains(dataArgument))
                .orElse(true);
    }

    private static boolean ended(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
