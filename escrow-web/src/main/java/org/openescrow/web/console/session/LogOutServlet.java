package org.openescrow.web.console.session;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.openescrow.web.console.access.Page;

/** Ends the session. */
@WebServlet(LogOutServlet.PATH)
public class LogOutServlet extends HttpServlet {
    static final String PATH = "/console/log-out";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + Page.LOG_IN.path());
    }
}
