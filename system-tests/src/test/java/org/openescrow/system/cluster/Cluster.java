package org.openescrow.system.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openescrow.micro.database.FreePort;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.system.Await;
import org.openescrow.system.Contract;
import org.openescrow.system.LauncherInstallation;
import org.openescrow.system.RunningSystem;
import org.openescrow.system.SystemProcess;
import org.openescrow.system.SystemUnderTest;

/** Two nodes, what they share, and one address for both. Each kill falls on the other node than the one before. */
class Cluster implements SystemUnderTest {
    private static final String OPERATOR = "admin";
    private static final String OPERATOR_PASSWORD = "tests-only-" + Long.toHexString(System.nanoTime());

    private final Path data;
    private final URI outside;
    private final SystemProcess services;
    private final List<URI> addresses;
    private final List<SystemProcess> nodes = new ArrayList<>();
    private final RoundRobin door;
    private @Nullable Contract contract;
    private int victim;

    /** Starts it and waits until both nodes serve. */
    Cluster(String name, Map<String, String> settings) throws IOException {
        Path systems = Files.createDirectories(Path.of(System.getProperty("escrow.test.output")));
        data = Files.createTempDirectory(systems, name);
        int port = FreePort.any();
        outside = address(port);
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("ESCROW_ADMIN_USER", OPERATOR);
        environment.put("ESCROW_ADMIN_PASSWORD", OPERATOR_PASSWORD);
        services = new SystemProcess(
                new LauncherInstallation("services", port, data)::command, environment, systems.resolve(name + ".log"));
        addresses = List.of(address(FreePort.any()), address(FreePort.any()));
        door = new RoundRobin(addresses);
        services.awaitReady(() -> Files.exists(data.resolve("node.properties")));
        environment.put("ESCROW_SERVICES", data.toString());
        environment.put("ESCROW_EXTERNAL_URI", door.base().toString());
        environment.put("ESCROW_CALLBACK_URI", door.base().toString());
        for (URI address : addresses) {
            Path folder = Files.createTempDirectory(systems, name + "-node");
            nodes.add(new SystemProcess(
                    new LauncherInstallation("node", address.getPort(), folder)::command,
                    environment,
                    folder.resolve("output.log")));
        }
        for (int i = 0; i < nodes.size(); i++) {
            awaitReady(i);
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The nodes' own addresses. */
    List<URI> addresses() {
        return addresses;
    }

    @Override
    public URI base() {
        return door.base();
    }

    @Override
    public URI outside() {
        return outside;
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

    @Override
    public void kill() {
        nodes.get(victim).kill();
    }

    /** The one that was killed; the next kill is the other's. */
    @Override
    public void startAgain() throws IOException {
        nodes.get(victim).startAgain();
        awaitReady(victim);
        victim = (victim + 1) % nodes.size();
    }

    @Override
    public void restart() throws IOException {
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).close();
            nodes.get(i).startAgain();
            awaitReady(i);
        }
    }

    /** Kills the broker; the services start it again. */
    void killBroker() {
        String libraries = data.resolve("queue").resolve("lib") + "/*";
        ProcessHandle broker = ProcessHandle.allProcesses()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains(libraries))
                .findFirst()
                .orElseThrow();
        broker.destroyForcibly();
        Await.until("the broker has ended", Duration.ofSeconds(30), () -> !broker.isAlive());
    }

    /** Waits until both nodes say of themselves that they have what they need. */
    void awaitHealthy() {
        for (URI address : addresses) {
            Await.until(address + " is ready", Duration.ofMinutes(1), () -> isReady(address));
        }
    }

    private static boolean isReady(URI node) {
        var request = HttpRequest.newBuilder(node.resolve("/health/ready")).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitReady(int node) {
        nodes.get(node).awaitReady(() -> RunningSystem.answers(addresses.get(node)));
    }

    @Override
    public void close() {
        nodes.forEach(SystemProcess::close);
        services.close();
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
