package org.openescrow.container;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.config.descriptor.api.ContainerDef;
import org.openescrow.micro.database.FreePort;

/**
 * A server that its deploy script has prepared with all but the application, which Arquillian deploys there: Payara
 * Server or WildFly.
 */
final class PreparedServer {
    private static final String PAYARA = "payara";
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final long STOP_SECONDS = 60;
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final String server;
    private final Path directory;
    private final File log;
    private final Map<String, String> environment = new HashMap<>();
    private final int managementPort;

    private PreparedServer(String server, Path output, Properties settings) throws IOException {
        this.server = server;
        this.directory = output.resolve(server);
        this.log = output.resolve(server + ".log").toFile();
        for (String name : settings.stringPropertyNames()) {
            environment.put(asEnvironment(name), settings.getProperty(name));
        }
        this.managementPort = FreePort.any();
        environment.put("ESCROW_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("ESCROW_HTTP_PORT", Integer.toString(FreePort.any()));
        environment.put("ESCROW_APPLICATION", "false");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    /** Starts one that takes deployments; it ends with this JVM. */
    static PreparedServer start(String server, Path output, Properties settings)
            throws IOException, InterruptedException {
        var prepared = new PreparedServer(server, output, settings);
        Files.deleteIfExists(prepared.log.toPath());
        if (prepared.script("deploy").waitFor() != 0) {
            throw new IllegalStateException("the deploy script failed; see " + prepared.log);
        }
        Process process = prepared.script("start");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!prepared.isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the server did not start; see " + prepared.log);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return prepared;
    }

    /** Where Arquillian finds it, and with which password. */
    void describe(ContainerDef container) throws IOException {
        if (server.equals(PAYARA)) {
            Properties passwords = new Properties();
            try (var in = Files.newInputStream(directory.resolve("passwords"))) {
                passwords.load(in);
            }
            container.property("adminPort", Integer.toString(managementPort));
            container.property("adminPassword", passwords.getProperty("AS_ADMIN_PASSWORD"));
        } else {
            container.property("managementPort", Integer.toString(managementPort));
        }
    }

    private boolean isReady() throws InterruptedException {
        return server.equals(PAYARA)
                ? Files.exists(directory.resolve("escrow").resolve("deployed"))
                : isRunning(URI.create("http://127.0.0.1:" + managementPort + "/health"));
    }

    /** Not whether it is ready: without the application it is not. */
    private static boolean isRunning(URI health) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body()
                    .contains("{\"name\":\"server-state\",\"status\":\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process script(String name) throws IOException {
        Path script = Path.of(System.getProperty("escrow.test.deploy-scripts"), server, name);
        var builder = new ProcessBuilder(
                script.toString(), System.getProperty("escrow.test.server-home"), directory.toString());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log))
                .start();
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static String asEnvironment(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
