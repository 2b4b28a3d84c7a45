package org.openescrow.web.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openescrow.payment.refusal.RefusalCode;

/** How often we said no, and why; our own faults beside it. */
@ApplicationScoped
public class RefusalMeter {
    private Counter refusals;
    private Counter faults;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    RefusalMeter() {}

    @Inject
    RefusalMeter(Registry registry) {
        refusals = registry.counter("escrow_refusals_total", "Requests refused, by code.", "code");
        faults = registry.counter("escrow_faults_total", "Requests that ended in a fault of ours.");
    }

    public void refused(RefusalCode code) {
        refusals.labelValues(code.name()).inc();
    }

    public void failed() {
        faults.inc();
    }
}
