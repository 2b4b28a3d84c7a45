package org.openescrow.web.call;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.openescrow.payment.trace.Kind;
import org.openescrow.payment.trace.Step;
import org.openescrow.payment.trace.Trace;
import org.openescrow.web.metrics.Routes;

/**
 * A request as a step of its caller's trace, by OpenTelemetry's names for HTTP. The path is left out, for callers write
 * there what they like; its template says what was asked.
 */
final class RequestStep {
    private static final int SERVER_ERROR = 500;

    private static final Set<String> METHODS =
            Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT");

    private RequestStep() {}

    /** Answers the request as such a step. */
    static void around(FilterChain work, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!Trace.isOn() || Watcher.asks(request)) {
            work.doFilter(request, response);
            return;
        }
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "_OTHER";
        try (Step step = Trace.begin(Kind.SERVER, named(method), Trace.sent(request.getHeader(Trace.PARENT)))) {
            step.about("http.request.method", method).about("url.scheme", request.getScheme());
            try {
                work.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException failure) {
                step.failed(failure.getClass().getName());
                throw failure;
            } finally {
                end(step, method, request, response.getStatus());
            }
        }
    }

    private static void end(Step step, String method, HttpServletRequest request, int status) {
        Routes.taken(request).ifPresent(route -> {
            step.about("http.route", route.template()).rename(named(method) + " " + route.template());
        });
        step.about("http.response.status_code", status);
        if (status >= SERVER_ERROR) {
            step.failed(Integer.toString(status));
        }
    }

    private static String named(String method) {
        return method.equals("_OTHER") ? "HTTP" : method;
    }
}
