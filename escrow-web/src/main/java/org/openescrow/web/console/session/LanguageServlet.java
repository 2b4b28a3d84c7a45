package org.openescrow.web.console.session;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openescrow.web.console.frame.Language;

/** Changes the language of the console in this browser, and leads back. */
@WebServlet(LanguageServlet.PATH)
public class LanguageServlet extends HttpServlet {
    static final String PATH = "/console/language";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language.named(request.getParameter("to"))
                .ifPresent(language -> response.addCookie(
                        language.cookie(request.getContextPath() + Place.CONSOLE, request.isSecure())));
        response.sendRedirect(new WayBack(request.getContextPath()).to(request.getParameter("back")));
    }
}
