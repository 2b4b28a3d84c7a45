package org.openescrow.micro.boot;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the launcher in a class loader of its own. The class path of the JVM holds this class and Payara Micro only:
 * what is on it comes before the libraries of every deployed archive, and the launcher's JDBC driver, JSON parser or
 * logging API of another version must not.
 *
 * <p>Expects the folder that the build makes: {@code boot/} with this class, {@code lib/} with the launcher's jars,
 * {@code archives/} with what is deployed. The folder's path becomes the system property {@code escrow.dist}.
 */
public final class Boot {

    private static final String LAUNCHER = "org.openescrow.micro.Launcher";

    private Boot() {}

    public static void main(String[] arguments) throws Exception {
        keepJarsToTheirReaders();
        Path dist = distribution();
        System.setProperty("escrow.dist", dist.toString());
        // Never closed: the launcher loads classes until the JVM's last moment.
        URLClassLoader launcher =
                new URLClassLoader("launcher", jars(dist.resolve("lib")), Boot.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(launcher);
        try {
            launcher.loadClass(LAUNCHER).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw thrown;
        }
    }

    /**
     * Who reads from a jar by its address gets a jar file of its own. The JVM would share one, and Payara closes all
     * that are shared once it has booted (its {@code CleanupPostBoot}), while the launcher still reads its migrations.
     */
    static void keepJarsToTheirReaders() {
        URLConnection.setDefaultUseCaches("jar", false);
    }

    private static Path distribution() throws URISyntaxException {
        Path ownJar = Path.of(
                Boot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path boot = ownJar.getParent();
        Path dist = boot == null ? null : boot.getParent();
        if (dist == null) {
            throw new IllegalStateException("Not started from the folder that the build makes: " + ownJar);
        }
        return dist;
    }

    private static URL[] jars(Path folder) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
