package org.openescrow.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one place that reads the machine's clock; everything else has an {@link InstantSource} injected. */
@ApplicationScoped
class SystemTime {
    @Produces
    InstantSource clock() {
        return InstantSource.system();
    }
}
