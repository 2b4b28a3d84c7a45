package org.openescrow.web.console.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.web.once.OneTransaction;

/**
 * A day's worth of made-up activity. The demo's launcher plays it, in other class loaders, and says by JMX that it can;
 * where there is no demo there is nothing to start.
 */
@ApplicationScoped
public class DemoActivity {
    private static final String LAUNCHER = "org.openescrow:type=Activity";

    @Inject
    OneTransaction transaction;

    @Inject
    OperatorActions actions;

    /** Whether the launcher plays a demo. */
    boolean isOffered() {
        return server().isRegistered(launcher());
    }

    boolean isRunning() {
        try {
            return isOffered() && Boolean.TRUE.equals(server().getAttribute(launcher(), "Running"));
        } catch (JMException gone) {
            throw new IllegalStateException("the launcher does not answer", gone);
        }
    }

    /** Begins to play it, in this operator's name; what is being played is not begun again. */
    void start(OperatorName operator) {
        transaction.in(() -> {
            actions.record(operator, "DEMO_ACTIVITY_STARTED", "demo", "");
            return true;
        });
        try {
            server().invoke(launcher(), "start", new Object[0], new String[0]);
        } catch (JMException unable) {
            throw new IllegalStateException("the launcher cannot be told", unable);
        }
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }

    private static ObjectName launcher() {
        try {
            return new ObjectName(LAUNCHER);
        } catch (JMException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
