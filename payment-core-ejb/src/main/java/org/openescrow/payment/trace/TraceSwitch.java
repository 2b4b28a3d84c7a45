package org.openescrow.payment.trace;

import io.opentelemetry.api.OpenTelemetry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns traces on where MicroProfile Telemetry's settings say so, for as long as the application runs. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TraceSwitch {
    /** Not asked for where they are off: Payara would begin to make spans for nobody. */
    @Inject
    Instance<OpenTelemetry> telemetry;

    @Inject
    @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true")
    boolean disabled;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void begin() {
        if (!disabled) {
            Trace.turn(new Tracing(telemetry.get().getTracer("org.openescrow")));
        }
    }

    @PreDestroy
    void end() {
        Trace.turn(null);
    }
}
