package org.openescrow.micro.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Ends the application's work before the server ends: it lets no further request in, and what is under way is finished.
 * The application lives in other class loaders, so that JMX is how it is told.
 */
final class GracefulStop {
    private static final Logger LOG = System.getLogger(GracefulStop.class.getName());
    private static final String ADMISSION = "org.openescrow:type=Admission";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 20;
    private static final List<String> SERVERS =
            List.of("fish.payara.", "com.sun.", "org.glassfish.", "org.apache.", "java.util.logging.");

    private GracefulStop() {}

    /** Returns when nothing is under way any more, or after half a minute. */
    static void drain() {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName admission = new ObjectName(ADMISSION);
            server.invoke(admission, "stop", new Object[0], new String[0]);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!Integer.valueOf(0).equals(server.getAttribute(admission, "UnderWay"))) {
                if (System.nanoTime() > deadline) {
                    LOG.log(Level.WARNING, "Requests are under way after {0}; they are cut", PATIENCE);
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (InstanceNotFoundException notYet) {
            // Stopped before the application was there.
        } catch (JMException unable) {
            LOG.log(Level.WARNING, "The application cannot be told to stop", unable);
        }
    }

    /**
     * Keeps the server from stopping itself as soon as the JVM is told to end: its hooks, and the one that silences
     * the log, would run beside the launcher's own, which finishes the work first. The JDK has no other way to find
     * another's hook.
     */
    static void waitsForUs() {
        try {
            Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
            hooks.setAccessible(true);
            for (Object hook : List.copyOf(((Map<?, ?>) hooks.get(null)).keySet())) {
                if (hook instanceof Thread thread && isTheServers(thread)) {
                    Runtime.getRuntime().removeShutdownHook(thread);
                    LOG.log(
                            Level.INFO,
                            "Stops with the launcher: {0}",
                            thread.getClass().getName());
                }
            }
        } catch (ReflectiveOperationException | RuntimeException unable) {
            LOG.log(Level.WARNING, "The server stops by itself, perhaps before requests are finished", unable);
        }
    }

    private static boolean isTheServers(Thread hook) {
        String name = hook.getClass().getName();
        return SERVERS.stream().anyMatch(name::startsWith);
    }
}
