package org.openescrow.web.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The metrics as text. */
@WebServlet(urlPatterns = "/metrics", loadOnStartup = 1)
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Registry registry;

    @Inject
    transient Waiting waiting;

    @Inject
    transient MetricsToken token;

    private final transient PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

    @Override
    public void init() {
        waiting.register(registry);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!token.admits(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        // All of it first: a figure that fails must not leave half an answer.
        var text = new ByteArrayOutputStream();
        writer.write(text, registry.scrape());
        response.setContentType(PrometheusTextFormatWriter.CONTENT_TYPE);
        text.writeTo(response.getOutputStream());
    }
}
