package org.openescrow.web.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openescrow.web.error.Problem;

/** What callers see where the server refuses by itself; who comes here directly finds nothing. */
@WebServlet("/problem")
public class ErrorPage extends HttpServlet {
    private static final int NOT_FOUND = 404;
    /** Below it people look at pages, so that they see one here as well. */
    private static final String PAGES = "/console/";

    private static final long serialVersionUID = 1L;

    @Inject
    transient Call call;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Object known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = known instanceof Integer code ? code : NOT_FOUND;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        if (path.startsWith(request.getContextPath() + PAGES)) {
            response.setStatus(status);
            request.getRequestDispatcher(PAGES + "error").forward(request, response);
            return;
        }
        Problem problem = Refusals.ofStatus(status)
                .map(refusal -> Problem.of(refusal, path, call.requestId()))
                .orElseGet(() -> Problem.internal(path, call.requestId()));
        Answer answer = Answer.of(problem);
        response.setStatus(answer.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(answer.body().getBytes(UTF_8));
    }
}
