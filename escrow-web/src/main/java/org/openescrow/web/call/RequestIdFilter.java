package org.openescrow.web.call;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request an id, the caller's own where it sent a decent one, and each answer the headers that all answers
 * have.
 */
@WebFilter("/*")
public class RequestIdFilter extends HttpFilter {
    static final String REQUEST_ID = "Request-Id";
    private static final long serialVersionUID = 1L;

    @Inject
    transient Call call;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = id(request.getHeader(REQUEST_ID));
        call.begin(request, id);
        response.setHeader(REQUEST_ID, id);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        chain.doFilter(request, response);
    }

    /** A caller's id goes into our log and our answers, so it has to be short and plain. */
    static String id(@Nullable String sent) {
        return sent != null && sent.matches("[A-Za-z0-9_.:-]{8,64}")
                ? sent
                : UlidCreator.getMonotonicUlid().toString();
    }
}
