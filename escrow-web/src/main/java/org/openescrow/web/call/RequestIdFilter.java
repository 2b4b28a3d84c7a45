package org.openescrow.web.call;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.openescrow.payment.log.LogContext;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.text.Form;
import org.openescrow.web.admission.Admission;
import org.openescrow.web.error.Problem;
import org.openescrow.web.error.StatusTable;
import org.openescrow.web.error.WebRefusal;
import org.openescrow.web.metrics.Routes;

/**
 * Gives each request an id, the caller's own where it sent a decent one, and each answer the headers that all answers
 * have.
 */
@WebFilter("/*")
public class RequestIdFilter extends HttpFilter {
    private static final Form ID = Form.name(64);
    private static final int SHORTEST_ID = 8;
    static final String REQUEST_ID = "Request-Id";
    private static final long serialVersionUID = 1L;

    @Inject
    transient Call call;

    @Inject
    transient Routes routes;

    @Inject
    transient Admission admission;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = id(request.getHeader(REQUEST_ID));
        call.begin(request, id);
        response.setHeader(REQUEST_ID, id);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        long begin = System.nanoTime();
        try {
            RequestStep.around((asked, answered) -> identified(id, request, response, chain), request, response);
        } finally {
            routes.answered(request, response.getStatus(), System.nanoTime() - begin);
            LogContext.clear();
        }
    }

    private void identified(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        LogContext.put(LogContext.Field.REQUEST_ID, id);
        admitted(request, response, chain);
    }

    private void admitted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Watcher.asks(request)) {
            chain.doFilter(request, response);
        } else if (admission.enter()) {
            try {
                chain.doFilter(request, response);
            } finally {
                admission.leave();
            }
        } else {
            refuse(response);
        }
    }

    /** Nothing has been done, and the connection is of no use to the caller any more. */
    private void refuse(HttpServletResponse response) throws IOException {
        WebRefusal code = WebRefusal.SHUTTING_DOWN;
        Answer answer = Answer.of(Problem.of(new Refusal(code), call.rawPath(), call.requestId()));
        response.setStatus(answer.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Retry-After", Integer.toString(StatusTable.retryAfterSeconds(code)));
        response.setHeader("Connection", "close");
        response.getOutputStream().write(answer.body().getBytes(UTF_8));
    }

    /** A caller's id goes into our log and our answers, so it has to be short and plain. */
    static String id(@Nullable String sent) {
        return sent != null && sent.length() >= SHORTEST_ID && ID.fits(sent)
                ? sent
                : UlidCreator.getMonotonicUlid().toString();
    }
}
