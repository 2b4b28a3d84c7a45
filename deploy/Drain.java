import com.sun.tools.attach.VirtualMachine;
import java.time.Duration;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Ends the application's work before its server ends: no further request is let in, what is under way is finished, for
 * half a minute at most. The start scripts run it ({@code java Drain.java PID}), as the user whose process that is; the
 * JVM lets no other attach.
 */
final class Drain {
    /** AdmissionMXBean in escrow-web. */
    private static final String ADMISSION = "org.openescrow:type=Admission";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long GLANCE_MILLIS = 50;

    private Drain() {}

    public static void main(String[] arguments) throws Exception {
        VirtualMachine server = VirtualMachine.attach(arguments[0]);
        var address = new JMXServiceURL(server.startLocalManagementAgent());
        try (JMXConnector connector = JMXConnectorFactory.connect(address)) {
            drain(connector.getMBeanServerConnection());
        } catch (InstanceNotFoundException notYet) {
            // Stopped before the application was there.
        } finally {
            server.detach();
        }
    }

    private static void drain(MBeanServerConnection server) throws Exception {
        ObjectName admission = new ObjectName(ADMISSION);
        server.invoke(admission, "stop", new Object[0], new String[0]);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Integer.valueOf(0).equals(server.getAttribute(admission, "UnderWay"))) {
            if (System.nanoTime() > deadline) {
                System.err.println("Requests are under way after " + PATIENCE.toSeconds() + " s; they are cut");
                return;
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }
}
