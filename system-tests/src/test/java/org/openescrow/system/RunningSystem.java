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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.Exchange;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.OperatorDesk;

/** The shipped system as a process of its own, on a free port, with a data folder that survives it. */
public final class RunningSystem implements AutoCloseable {
    private static final String OPERATOR = "admin";
    private static final String OPERATOR_PASSWORD = "tests-only-" + Long.toHexString(System.nanoTime());
    private static final Duration START_TIMEOUT = Duration.ofMinutes(4);
    private static final int UNAUTHENTICATED = 401;
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);

    private final Path data;
    private final Path output;
    private final Map<String, String> environment;
    private final int port;
    private Process process;
    private @Nullable Contract contract;

    private RunningSystem(String name, Map<String, String> environment) throws IOException {
        this(Files.createTempDirectory(systems(), name), name, environment);
    }

    private RunningSystem(Path data, String name, Map<String, String> environment) throws IOException {
        this.environment = environment;
        this.data = data;
        this.output = systems().resolve(name + ".log");
        this.port = freePort();
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

    /** One on data that are there already. */
    static RunningSystem startOn(Path data, String name) throws IOException {
        return new RunningSystem(data, name, Map.of());
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
        process.destroyForcibly();
        awaitEnd();
    }

    /** As a supervisor stops it, by SIGTERM; answers its exit code. */
    int stop() {
        close();
        return process.exitValue();
    }

    /** Starts it again on the same data, after {@link #kill} or {@link #close}. */
    public void startAgain() throws IOException {
        process = launch();
        awaitReady();
    }

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
        command.addAll(List.of("up", "--port", Integer.toString(port), "--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("ESCROW_ADMIN_USER", OPERATOR);
        builder.environment().put("ESCROW_ADMIN_PASSWORD", OPERATOR_PASSWORD);
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
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
