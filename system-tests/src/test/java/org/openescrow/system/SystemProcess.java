package org.openescrow.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A system's process, with what it prints in a file; it can be killed and started again. */
public final class SystemProcess implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(8);
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);
    private static final int LAST_LINES = 3;

    private final Supplier<ProcessBuilder> command;
    private final Map<String, String> environment;
    private final Path output;
    private Process process;

    /** Starts it at once. */
    public SystemProcess(Supplier<ProcessBuilder> command, Map<String, String> environment, Path output)
            throws IOException {
        this.command = command;
        this.environment = Map.copyOf(environment);
        this.output = output;
        // What an earlier run of the tests left there was not said by this one.
        Files.deleteIfExists(output);
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** What it printed. */
    public Path output() {
        return output;
    }

    /** As a power cut would end the JVM; the processes beside it are left to themselves. */
    public void kill() {
        destroyForcibly();
        awaitEnd();
    }

    /** Starts it again after {@link #kill} or {@link #close}. */
    public void startAgain() throws IOException {
        process = launch();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    public void awaitReady(BooleanSupplier ready) {
        Await.until("the system is ready; see " + output, START_TIMEOUT, () -> {
            if (!process.isAlive()) {
                throw new AssertionError(
                        "the system ended with " + process.exitValue() + ", saying " + lastSaid() + "; see " + output);
            }
            return ready.getAsBoolean();
        });
    }

    /** The same as {@link #close}; answers its exit code. */
    int stop() {
        close();
        return process.exitValue();
    }

    /** Asks it to stop, as Ctrl-C does, and waits. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    // On one line, since the closing summary of a run shows no more of a failure.
    private String lastSaid() {
        try {
            List<String> said = Files.readAllLines(output);
            return String.join(" / ", said.subList(Math.max(0, said.size() - LAST_LINES), said.size()));
        } catch (IOException unreadable) {
            return "nothing that can be read";
        }
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = command.get().redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    // A server's script is not the server.
    private void destroyForcibly() {
        process.descendants()
                .filter(child -> !child.info().command().orElse("").endsWith("mariadbd"))
                .forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
