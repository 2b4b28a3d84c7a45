package org.openescrow.web.call;

import jakarta.servlet.http.HttpServletRequest;

/** Who watches the system, and is not watched: it is let in to the end, and no step of a trace. */
final class Watcher {
    private Watcher() {}

    /** Whether the request asks for metrics or health. */
    static boolean asks(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/metrics") || path.startsWith("/health/");
    }
}
