package org.openescrow.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while callbacks can be put on the queue. */
@Readiness
@ApplicationScoped
public class QueueCheck implements HealthCheck {
    @Resource(lookup = "java:app/jms/bankConnectionFactory")
    ConnectionFactory queue;

    @Override
    public HealthCheckResponse call() {
        try (JMSContext jms = queue.createContext()) {
            // Creating a sender needs a session with the broker, which a context alone may not.
            jms.createProducer();
            return HealthCheckResponse.up("queue");
        } catch (JMSRuntimeException down) {
            return HealthCheckResponse.down("queue");
        }
    }
}
