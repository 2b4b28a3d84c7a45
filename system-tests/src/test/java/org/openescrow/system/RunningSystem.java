package org.openescrow.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.Exchange;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.OperatorDesk;

/**
 * The shipped system as a process of its own, on a free port, with a data folder that survives it: the launcher's, or
 * on the server that the system property {@code escrow.server} names.
 */
public final class RunningSystem implements AutoCloseable {
    private static final String LAUNCHER = "launcher";
    private static final String OPERATOR = "admin";
    private static final String OPERATOR_PASSWORD = "tests-only-" + Long.toHexString(System.nanoTime());
    private static final Duration START_TIMEOUT = Duration.ofMinutes(8);
    private static final int UNAUTHENTICATED = 401;
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);

    private final Path data;
    private final Path output;
    private final Map<String, String> environment;
    private final int port;
    private final Installation installation;
    private Process process;
    private @Nullable Contract contract;

    private RunningSystem(String name, Map<String, String> environment) throws IOException {
        this.environment = new HashMap<>(environment);
        this.environment.put("ESCROW_ADMIN_USER", OPERATOR);
        this.environment.put("ESCROW_ADMIN_PASSWORD", OPERATOR_PASSWORD);
        Path systems = Files.createDirectories(Path.of(System.getProperty("escrow.test.output")));
        this.data = Files.createTempDirectory(systems, name);
        this.output = systems.resolve(name + ".log");
        this.port = freePort();
        this.installation = install(System.getProperty("escrow.server", LAUNCHER));
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitReady();
    }

    /** One that a test has for itself, to kill and start again. */
    static RunningSystem start(String name) throws IOException {
        return start(name, Map.of());
    }

    /** The same, with further environment variables, which is how a person would set it up. */
    public static RunningSystem start(String name, Map<String, String> environment) throws IOException {
        return new RunningSystem(name, environment);
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

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public DemoTarget target() {
        return new DemoTarget(base(), OPERATOR, OPERATOR_PASSWORD);
    }

    /** What it promises, read once. */
    public synchronized Contract contract() {
        if (contract == null) {
            contract = Contract.read(base());
        }
        return contract;
    }

    /** A platform's client; each answer is held against the contract. */
    public EscrowClient client(HttpRequestSigner signer) {
        return EscrowClient.at(base().resolve("/escrow/v1"), signer).observedBy(this::check);
    }

    private void check(Exchange exchange) {
        ApiResponse answer = exchange.response();
        // While it starts again, the server answers before the application is there, and promises nothing.
        if (answer.header("Request-Id").isPresent()) {
            contract()
                    .check(new Contract.Seen(
                            exchange.request().method(),
                            exchange.target(),
                            answer.status(),
                            answer.header("Content-Type").orElse(""),
                            answer.body()));
        }
    }

    /** The first operator, logged in; each answer is held against the contract. */
    public OperatorDesk desk() {
        return OperatorDesk.logIn(target(), answer -> contract()
                .check(new Contract.Seen(
                        answer.method(), answer.target(), answer.status(), answer.mediaType(), answer.body())));
    }

    /** Its data folder, kept between starts. */
    public Path data() {
        return data;
    }

    /** Where its logs are. */
    Path logs() {
        return data.resolve("logs");
    }

    /** What it printed. */
    Path output() {
        return output;
    }

    /** As a power cut would end the JVM; the database beside it is left to itself. */
    public void kill() {
        destroyForcibly();
        awaitEnd();
    }

    /** Starts it again on the same data, after {@link #kill}; the launcher also after {@link #close}. */
    public void startAgain() throws IOException {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
        installation.close();
    }

    private Installation install(String server) throws IOException {
        if (server.equals(LAUNCHER)) {
            return new LauncherInstallation(data, port);
        }
        try {
            return new ServerInstallation(server, data, base(), environment);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("the system could not be installed on " + server, failure);
        }
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = installation.command().redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void awaitReady() {
        Await.until("the system at " + base() + " is ready; see " + output, START_TIMEOUT, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the system ended with " + process.exitValue() + "; see " + output);
            }
            return isReady();
        });
    }

    /** Whether the API itself answers: health checks run before the application has its address. */
    private boolean isReady() {
        var request = HttpRequest.newBuilder(base().resolve("/escrow/v1/wallets"))
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
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
