package org.openescrow.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The shipped launcher as a process, with what it prints in a file; it can be killed and started again. */
public final class LauncherProcess implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(4);
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);

    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Path output;
    private Process process;

    /** Starts it at once. */
    public LauncherProcess(List<String> arguments, Map<String, String> environment, Path output) throws IOException {
        this.arguments = List.copyOf(arguments);
        this.environment = Map.copyOf(environment);
        this.output = output;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** What it printed. */
    public Path output() {
        return output;
    }

    /** As a power cut would end the JVM; the processes beside it are left to themselves. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts it again after {@link #kill} or {@link #close}. */
    public void startAgain() throws IOException {
        process = launch();
    }

    public void awaitReady(BooleanSupplier ready) {
        Await.until("the launcher's system is ready; see " + output, START_TIMEOUT, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the launcher ended with " + process.exitValue() + "; see " + output);
            }
            return ready.getAsBoolean();
        });
    }

    /** Asks it to stop, as Ctrl-C does, and waits. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private Process launch() throws IOException {
        Path dist = Path.of(System.getProperty("escrow.dist"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + dist.resolve("boot").resolve("jvm.options"));
        command.add("-cp");
        command.add(dist.resolve("boot") + "/*");
        command.add("org.openescrow.micro.boot.Boot");
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
