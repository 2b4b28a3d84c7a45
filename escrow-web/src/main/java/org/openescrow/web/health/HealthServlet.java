package org.openescrow.web.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * The checks under the application's own address, alike on every server, in MicroProfile Health's words. A server has
 * an address for them too, where it finds them: WildFly looks for none in the modules of an EAR (WFLY-12835).
 */
@WebServlet({HealthServlet.LIVE, HealthServlet.READY})
public class HealthServlet extends HttpServlet {
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";
    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    transient Instance<HealthCheck> checks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<HealthCheckResponse> found = (request.getServletPath().equals(LIVE)
                        ? checks.select(Liveness.Literal.INSTANCE)
                        : checks.select(Readiness.Literal.INSTANCE))
                .stream()
                        .map(HealthCheck::call)
                        .sorted(Comparator.comparing(HealthCheckResponse::getName))
                        .toList();
        boolean up = found.stream().allMatch(HealthServlet::isUp);
        JsonArrayBuilder each = Json.createArrayBuilder();
        found.forEach(one -> each.add(Json.createObjectBuilder()
                .add("name", one.getName())
                .add("status", one.getStatus().name())));
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getOutputStream()
                .write(Json.createObjectBuilder()
                        .add("status", (up ? HealthCheckResponse.Status.UP : HealthCheckResponse.Status.DOWN).name())
                        .add("checks", each)
                        .build()
                        .toString()
                        .getBytes(UTF_8));
    }

    private static boolean isUp(HealthCheckResponse one) {
        return one.getStatus() == HealthCheckResponse.Status.UP;
    }
}
