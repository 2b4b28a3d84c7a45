package org.openescrow.micro.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openescrow.micro.home.PrivateFiles;
import org.openescrow.micro.terminal.CannotStart;

/**
 * Payara Micro in this JVM: one HTTP port, no cluster, its log in the file that {@link ServerLog} took over.
 *
 * <p>Refuses ({@link CannotStart}) when it does not start or an archive cannot be deployed.
 */
public final class PayaraServer implements AutoCloseable {

    private static final String CONFIG = "configs.config.server-config.";
    private static final String LISTENER_ADDRESS =
            CONFIG + "network-config.network-listeners.network-listener.http-listener.address=";
    private static final String LISTENING =
            CONFIG + "network-config.network-listeners.network-listener.http-listener.enabled=";
    // A platform sends all its requests over a few connections; to close each after 256 requests helps nobody.
    private static final String REQUESTS_A_CONNECTION =
            CONFIG + "network-config.protocols.protocol.http-listener.http.max-connections=-1";
    // The body of a GET or DELETE is that request's, useless as it is; by default it is taken for the next request.
    private static final String BODY_OF_ANY_METHOD = CONFIG + "network-config.protocols.protocol.http-listener.http"
            + ".allow-payload-for-undefined-http-methods=true";
    // A port on every address, opened even without a cluster.
    private static final String DATA_GRID_OFF = CONFIG + "hazelcast-config-specific-configuration.enabled=false";
    // A payment system tells nobody outside that it runs.
    private static final String PHONE_HOME_OFF = CONFIG + "phone-home-runtime-configuration.enabled=false";

    private final PayaraMicroRuntime runtime;
    private final AdminCommandRunner commands;
    private final Path folder;
    private final Path log;

    private PayaraServer(PayaraMicroRuntime runtime, AdminCommandRunner commands, ServerSettings settings) {
        this.runtime = runtime;
        this.commands = commands;
        this.folder = settings.folder();
        this.log = settings.log();
    }

    /** Starts the server without any archive, its port closed. What its folder keeps is made anew at each start. */
    public static PayaraServer start(ServerSettings settings) throws IOException {
        // Left as it is, it would bring back the archives of the last run.
        PrivateFiles.deleteFolder(settings.folder());
        PrivateFiles.directory(settings.folder());
        Path logging = settings.folder().resolve("logging.properties");
        try (InputStream in = PayaraServer.class.getResourceAsStream("logging.properties")) {
            if (in == null) {
                throw new IllegalStateException("logging.properties is not beside this class");
            }
            Files.copy(in, logging, StandardCopyOption.REPLACE_EXISTING);
        }
        Thread thread = Thread.currentThread();
        ClassLoader launcher = thread.getContextClassLoader();
        // The server must not find the launcher's libraries.
        thread.setContextClassLoader(PayaraMicro.class.getClassLoader());
        try {
            return bootstrap(settings, logging);
        } catch (BootstrapException failure) {
            throw new CannotStart("Payara Micro did not start; see " + settings.log(), failure);
        } finally {
            thread.setContextClassLoader(launcher);
        }
    }

    private static PayaraServer bootstrap(ServerSettings settings, Path logging) throws BootstrapException {
        // Reading classes from the jars inside its jar costs it a tenth of its start.
        PayaraMicro.unpackJars();
        PayaraMicro.setUpackedJarDir(settings.folder().resolve("runtime").toFile());
        PayaraMicro payara = PayaraMicro.getInstance();
        payara.setNoCluster(true);
        payara.setPrintLogo(false);
        payara.setLogPropertiesFile(logging.toFile());
        payara.setRootDir(settings.folder().toFile());
        payara.setHttpPort(settings.port());
        payara.setHttpAutoBind(false);
        payara.setPreBootHandler(commands -> {
            commands.run("set", LISTENING + false);
            commands.run("set", LISTENER_ADDRESS + settings.host());
            commands.run("set", REQUESTS_A_CONNECTION);
            commands.run("set", BODY_OF_ANY_METHOD);
            commands.run("set", DATA_GRID_OFF);
            commands.run("set", PHONE_HOME_OFF);
        });
        AtomicReference<AdminCommandRunner> running = new AtomicReference<>();
        payara.setPostBootHandler(running::set);
        PayaraMicroRuntime started = payara.bootStrap();
        GracefulStop.waitsForUs();
        return new PayaraServer(started, Objects.requireNonNull(running.get()), settings);
    }

    /** Deploys one archive and waits for it; the context root is null for an archive without web pages. */
    public void deploy(Path archive, String name, @Nullable String contextRoot) {
        boolean deployed = contextRoot == null
                ? runtime.deploy(archive.toFile())
                : runtime.deploy(name, contextRoot, archive.toFile());
        require(deployed, archive, name);
    }

    /** Deploys the application, with a pool of that size, and waits for it. */
    public void deploy(Path archive, String name, String contextRoot, PoolSize pool) throws IOException {
        Path descriptor = pool.descriptorOf(archive, folder);
        boolean deployed = succeeds(
                "deploy",
                "--name=" + name,
                "--contextroot=" + contextRoot,
                "--altdd=" + descriptor,
                archive.toString());
        require(deployed, archive, name);
    }

    private void require(boolean deployed, Path archive, String name) {
        if (!deployed || !runtime.getDeployedApplicationNames().contains(name)) {
            throw new CannotStart(archive.getFileName() + " could not be deployed; see " + log);
        }
    }

    /** Opens the port, once all archives are there, and waits until that address answers 200. */
    public void serve(URI address) throws InterruptedException {
        // Earlier, the server itself would answer for an application that it does not have yet: 404, as if for good.
        if (!succeeds("set", LISTENING + true)) {
            throw new CannotStart("the port could not be opened; see " + log);
        }
        new Readiness(address).await(log);
        // Some come with the applications.
        GracefulStop.waitsForUs();
    }

    private boolean succeeds(String command, String... arguments) {
        return commands.run(command, arguments).getExitStatus() != ClusterCommandResult.ExitStatus.FAILURE;
    }

    /** Finishes what is under way, then closes the port, then ends the applications, then the server. */
    @Override
    public void close() throws BootstrapException {
        GracefulStop.drain();
        // Else the server itself would answer for an application that has gone, and not as it promises.
        commands.run("set", LISTENING + false);
        runtime.shutdown();
    }
}
