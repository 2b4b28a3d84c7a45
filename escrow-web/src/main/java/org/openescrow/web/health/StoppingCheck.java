package org.openescrow.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.openescrow.web.admission.Admission;

/** Ready only until the node is being stopped. */
@Readiness
@ApplicationScoped
public class StoppingCheck implements HealthCheck {
    @Inject
    Admission admission;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("admission")
                .status(!admission.isStopping())
                .build();
    }
}
