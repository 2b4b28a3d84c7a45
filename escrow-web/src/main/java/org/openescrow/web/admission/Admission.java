package org.openescrow.web.admission;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.openescrow.web.metrics.Registry;

/** Lets requests in and counts them, until the node is being stopped. */
@ApplicationScoped
public class Admission {
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean stopping;

    /** For the container's proxy, and for tests. */
    Admission() {}

    @Inject
    Admission(Registry registry) {
        registry.gauge(
                "escrow_http_requests_under_way", "Requests that are being answered.", now -> now.call(underWay.get()));
    }

    /** Whether the request may come in; then {@link #leave} is called at its end. */
    public boolean enter() {
        underWay.incrementAndGet();
        // Looked at after it was counted: whoever stops sees the one or the other.
        if (stopping) {
            leave();
            return false;
        }
        return true;
    }

    public void leave() {
        underWay.decrementAndGet();
    }

    /** Whether no further request is let in. */
    public boolean isStopping() {
        return stopping;
    }

    private void stop() {
        stopping = true;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName(AdmissionMXBean.NAME);
        if (server.isRegistered(name)) {
            // Left by an application that was not stopped in order.
            server.unregisterMBean(name);
        }
        server.registerMBean(new StandardMBean(new Control(this), AdmissionMXBean.class, true), name);
    }

    @PreDestroy
    void end() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(AdmissionMXBean.NAME));
        } catch (JMException gone) {
            throw new IllegalStateException("somebody else has taken the control away", gone);
        }
    }

    private record Control(Admission admission) implements AdmissionMXBean {
        @Override
        public void stop() {
            admission.stop();
        }

        @Override
        public int getUnderWay() {
            return admission.underWay.get();
        }
    }
}
