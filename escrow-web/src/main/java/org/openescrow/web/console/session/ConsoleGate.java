package org.openescrow.web.console.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.escrow.operator.OperatorPlace;
import org.openescrow.escrow.operator.Operators;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.access.Page;

/**
 * Every request to the console passes here: a page that is in the table, an operator who has logged in, one of the
 * page's roles; and of what changes something, that a page of ours sent it. What is not said to be allowed is refused.
 */
@WebFilter("/console/*")
public class ConsoleGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "escrow.external-uri")
    transient Optional<URI> externalUri;

    @Inject
    transient Me me;

    @Inject
    transient Operators operators;

    @Inject
    transient OperatorPlace place;

    @Inject
    transient InstantSource clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SafeHeaders.set(response, isEncrypted(request));
        place.is(request.getRemoteAddr());
        if (!SameSite.isReading(request.getMethod()) && !isOurs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        LoggedIn.of(request, clock.instant())
                .flatMap(session -> operators.known(session.name(), session.at()))
                .ifPresent(me::become);
        Place where = Place.of(request);
        if (where.isSwitch()) {
            SafeHeaders.forbidAll(response);
            chain.doFilter(request, response);
        } else {
            page(where, request, response, chain);
        }
    }

    private void page(Place where, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Page> page = where.page();
        if (page.isPresent() && page.get().isOpen()) {
            chain.doFilter(request, response);
        } else if (!me.isKnown()) {
            response.sendRedirect(request.getContextPath() + Page.LOG_IN.path() + "?next=" + wanted(request));
        } else if (where.isFrontDoor()) {
            response.sendRedirect(request.getContextPath() + Page.START.path());
        } else if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!page.get().isFor(me.roles())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            if (where.isFile()) {
                SafeHeaders.forbidAll(response);
            }
            chain.doFilter(request, response);
        }
    }

    /** Where the log-in leads back to; a form that was sent after the session's end is not sent again. */
    private static String wanted(HttpServletRequest request) {
        String query = SameSite.isReading(request.getMethod()) ? request.getQueryString() : null;
        String uri = request.getRequestURI() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(uri, StandardCharsets.UTF_8);
    }

    private boolean isOurs(HttpServletRequest request) {
        return SameSite.isOurs(
                Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
                Optional.ofNullable(request.getHeader("Origin")),
                externalUri.orElseGet(() -> SameSite.addressed(request.getScheme(), request.getHeader("Host"))));
    }

    private boolean isEncrypted(HttpServletRequest request) {
        return request.isSecure()
                || externalUri.filter(uri -> "https".equals(uri.getScheme())).isPresent();
    }
}
