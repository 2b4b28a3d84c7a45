package org.openescrow.web.reference;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page that shows the document, with all that it loads; nothing comes from another host. */
@WebServlet({"/docs", "/docs/*"})
public class ReferencePage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    // Swagger UI sets styles on elements and has its icons as data.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, Asset> ASSETS = Map.of(
            "/", new Asset("reference.html", "text/html; charset=UTF-8"),
            "/reference.js", new Asset("reference.js", "text/javascript; charset=UTF-8"),
            "/swagger-ui.css", new Asset("swagger-ui.css", "text/css; charset=UTF-8"),
            "/swagger-ui-bundle.js", new Asset("swagger-ui-bundle.js", "text/javascript; charset=UTF-8"));

    /** A file beside this class. */
    private record Asset(String file, String mediaType) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            // What the page loads is named relative to a folder.
            response.sendRedirect(request.getContextPath() + "/docs/");
            return;
        }
        serve(ASSETS.get(path), response);
    }

    private static void serve(@Nullable Asset asset, HttpServletResponse response) throws IOException {
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream file = ReferencePage.class.getResourceAsStream(asset.file())) {
            if (file == null) {
                throw new IllegalStateException(asset.file() + " is not beside this class");
            }
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setContentType(asset.mediaType());
            file.transferTo(response.getOutputStream());
        }
    }
}
