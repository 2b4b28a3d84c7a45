package org.openescrow.micro.queue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.openescrow.micro.home.PrivateFiles;
import org.openescrow.micro.revival.Revival;
import org.openescrow.micro.terminal.CannotStart;

/**
 * Artemis in a JVM of its own, on a port of this machine, for one user with a password that is made once. It ends when
 * the process that started it ends, however that happens. One that ends by itself is started again where it was; see
 * {@link Revival}.
 */
public final class BrokerProcess implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String USER = "escrow-nodes";
    private static final int PASSWORD_BYTES = 24;
    private static final long READY_SECONDS = 60;
    private static final long STOP_SECONDS = 20;
    private static final int CONNECT_MILLIS = 500;

    private final Path folder;
    private final Path log;
    private final int port;
    private final String password;
    private final Revival revival;

    private BrokerProcess(Path folder, Path log, int port) throws IOException {
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.password = password(folder.resolve("password"));
        this.revival = new Revival("The queue's broker", "logs/broker.log", this::launch);
    }

    /**
     * Starts it and waits until it takes connections.
     *
     * @param folder where it keeps its messages and its password
     * @param archive {@code bank-queue.rar}, which holds its classes
     * @param log what it prints
     */
    public static BrokerProcess start(Path folder, Path archive, Path log, int port) throws Exception {
        PrivateFiles.directory(folder);
        BrokerProcess broker = new BrokerProcess(folder, log, port);
        unpack(archive, broker.libraries());
        broker.revival.begin();
        return broker;
    }

    private Path libraries() {
        return folder.resolve("lib");
    }

    private void launch(Consumer<Process> started) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-cp",
                        libraries() + "/*",
                        "org.openescrow.queue.Broker")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "ESCROW_QUEUE_DIR",
                        folder.toString(),
                        "ESCROW_QUEUE_URL",
                        url(port).toString(),
                        "ESCROW_QUEUE_USER",
                        USER,
                        "ESCROW_QUEUE_PASSWORD",
                        password));
        Process process = builder.start();
        started.accept(process);
        awaitReady(process);
    }

    /** Why it is gone for good, once it ended by itself and could not be started again. */
    public CompletionStage<CannotStart> loss() {
        return revival.loss();
    }

    /** What a node has to be told, as its settings. */
    public Map<String, String> settings() {
        return Map.of(
                "escrow.queue.url", url(port).toString(),
                "escrow.queue.user", USER,
                "escrow.queue.password", password);
    }

    private static URI url(int port) {
        return URI.create("tcp://" + HOST + ":" + port);
    }

    private void awaitReady(Process process) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (!listens()) {
            if (process.waitFor(CONNECT_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new CannotStart("the queue's broker did not start; see " + log);
            }
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    // Made once, so that nodes that are running are still let in after a restart.
    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encode(bytes));
        }
        return Files.readString(file, StandardCharsets.US_ASCII);
    }

    private static void unpack(Path archive, Path libraries) throws IOException {
        PrivateFiles.deleteFolder(libraries);
        PrivateFiles.directory(libraries);
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // Only jars beside each other: no name of a folder can lead anywhere else.
                if (entry.getName().matches("[A-Za-z0-9._-]+\\.jar")) {
                    Files.copy(zip, libraries.resolve(entry.getName()));
                }
            }
        }
    }

    /** Ends its input, upon which it writes down what it has and stops. */
    @Override
    public void close() throws IOException {
        Process process = revival.end();
        process.getOutputStream().close();
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        // What was taken in is on the disk.
        process.destroyForcibly();
    }
}
