package org.openescrow.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openescrow.micro.database.FreePort;
import org.openescrow.micro.demo.DemoTarget;

/**
 * The shipped system as a process of its own, on a free port, with a data folder that survives it: the launcher's, or
 * on the server that the system property {@code escrow.server} names.
 */
public final class RunningSystem implements SystemUnderTest {
    private static final String LAUNCHER = "launcher";
    private static final String OPERATOR = "admin";
    private static final String OPERATOR_PASSWORD = "tests-only-" + Long.toHexString(System.nanoTime());
    private static final int UNAUTHENTICATED = 401;

    private final Path data;
    private final int port;
    private final Installation installation;
    private final SystemProcess process;
    private @Nullable Contract contract;

    private RunningSystem(String name, Map<String, String> environment) throws IOException {
        this("up", Files.createTempDirectory(systems(), name), name, environment);
    }

    private RunningSystem(String what, Path data, String name, Map<String, String> environment) throws IOException {
        this(server(), what, data, name, environment);
    }

    private RunningSystem(String server, String what, Path data, String name, Map<String, String> environment)
            throws IOException {
        this.data = data;
        this.port = FreePort.any();
        Map<String, String> complete = new HashMap<>(environment);
        complete.put("ESCROW_ADMIN_USER", OPERATOR);
        complete.put("ESCROW_ADMIN_PASSWORD", OPERATOR_PASSWORD);
        this.installation = install(what, server, complete);
        this.process =
                new SystemProcess(installation::command, complete, systems().resolve(name + ".log"));
        process.awaitReady(this::isReady);
    }

    /** One that a test has for itself, to kill and start again. */
    static RunningSystem start(String name) throws IOException {
        return start(name, Map.of());
    }

    /** The same, with further environment variables, which is how a person would set it up. */
    public static RunningSystem start(String name, Map<String, String> environment) throws IOException {
        return new RunningSystem(name, environment);
    }

    /** One that {@code deploy/micro} puts onto Payara Micro, whatever the others run on. */
    static RunningSystem onMicro(String name, Map<String, String> environment) throws IOException {
        Path data = Files.createTempDirectory(systems(), name);
        return new RunningSystem(ServerInstallation.MICRO, "up", data, name, environment);
    }

    /** One that is started as a demo, which goes on to play the flow. */
    static RunningSystem demo(String name) throws IOException {
        return new RunningSystem("demo", Files.createTempDirectory(systems(), name), name, Map.of());
    }

    /** One on data that are there already. */
    static RunningSystem startOn(Path data, String name) throws IOException {
        return new RunningSystem("up", data, name, Map.of());
    }

    private static Path systems() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("escrow.test.output")));
    }

    /** The one that all tests share who leave it running; started by the first. */
    static RunningSystem shared() {
        return Shared.SYSTEM;
    }

    private static final class Shared {
        private static final RunningSystem SYSTEM = startShared();

        private static RunningSystem startShared() {
            try {
                return new RunningSystem("shared", Map.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * One with these settings, lent to one test class after the other that asks for the same; it is running, also where
     * the class before stopped it. Asking for other settings ends it: a machine has room for few. Nobody closes it.
     */
    static RunningSystem lent(Map<String, String> environment) throws IOException {
        return Lent.to(environment);
    }

    /** The one that is attacked, and then left to nobody: an attacker with an operator's rights changes much. */
    public static RunningSystem attacked() throws IOException {
        return lent(Map.of());
    }

    private static final class Lent {
        private static @Nullable RunningSystem system;
        private static Map<String, String> settings = Map.of();
        private static int started;

        static synchronized RunningSystem to(Map<String, String> environment) throws IOException {
            RunningSystem last = system;
            if (last != null && settings.equals(environment)) {
                if (!last.process.isAlive()) {
                    last.startAgain();
                }
                return last;
            }
            if (last != null) {
                last.close();
                system = null;
            }
            started++;
            RunningSystem next = start("lent-" + started, environment);
            settings = Map.copyOf(environment);
            system = next;
            return next;
        }
    }

    @Override
    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public URI outside() {
        return base();
    }

    @Override
    public DemoTarget target() {
        return new DemoTarget(base(), OPERATOR, OPERATOR_PASSWORD);
    }

    @Override
    public synchronized Contract contract() {
        if (contract == null) {
            contract = Contract.read(base());
        }
        return contract;
    }

    @Override
    public Path data() {
        return data;
    }

    /** Where its logs are. */
    Path logs() {
        return data.resolve("logs");
    }

    /** The application's log. */
    Path log() {
        return installation.log(process.output());
    }

    /** What it printed. */
    Path output() {
        return process.output();
    }

    /** What runs it: the launcher, or one of the servers. */
    static String server() {
        return System.getProperty("escrow.server", LAUNCHER);
    }

    @Override
    public void kill() {
        process.kill();
    }

    /** The launcher's command on the same data and port, with the settings that it was started with. */
    ProcessBuilder command(String... words) {
        ProcessBuilder builder = new LauncherInstallation(words[0], port, data).command();
        builder.command().addAll(List.of(words).subList(1, words.length));
        builder.environment().put("ESCROW_ADMIN_USER", OPERATOR);
        builder.environment().put("ESCROW_ADMIN_PASSWORD", OPERATOR_PASSWORD);
        return builder;
    }

    /** As a supervisor stops it, by SIGTERM; answers its exit code. */
    int stop() {
        return process.stop();
    }

    /** Starts it again on the same data, after {@link #kill}; the launcher also after {@link #close}. */
    @Override
    public void startAgain() throws IOException {
        process.startAgain();
        process.awaitReady(this::isReady);
    }

    @Override
    public void restart() throws IOException {
        process.close();
        startAgain();
    }

    @Override
    public void close() {
        process.close();
        installation.close();
    }

    private Installation install(String what, String server, Map<String, String> environment) throws IOException {
        if (server.equals(LAUNCHER)) {
            return new LauncherInstallation(what, port, data);
        }
        try {
            return new ServerInstallation(server, data, base(), environment);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("the system could not be installed on " + server, failure);
        }
    }

    private boolean isReady() {
        return answers(base());
    }

    /** Whether the API itself answers: health checks run before the application has its address. */
    public static boolean answers(URI base) {
        var request = HttpRequest.newBuilder(base.resolve("/escrow/v1/wallets"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            var response = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            return response.statusCode() == UNAUTHENTICATED;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
