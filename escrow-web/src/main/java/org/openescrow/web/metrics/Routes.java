package org.openescrow.web.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** Requests by route. */
@ApplicationScoped
public class Routes {
    static final String ATTRIBUTE = "org.openescrow.web.route";

    private Histogram requests;
    private Route others;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    Routes() {}

    @Inject
    Routes(Registry registry) {
        requests = registry.time(
                "escrow_http_request_duration", "Requests by route and kind of answer.", "route", "method", "status");
        others = new Route(requests, "any", "other");
    }

    Route route(String method, String template) {
        return new Route(requests, method, template);
    }

    /** The request's route; empty where no resource took it. */
    public static Optional<Route> taken(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Route found ? Optional.of(found) : Optional.empty();
    }

    /** Counts a request at its end: under its route, where a resource took it. */
    public void answered(ServletRequest request, int status, long nanos) {
        taken(request).orElse(others).answered(status, nanos);
    }
}
