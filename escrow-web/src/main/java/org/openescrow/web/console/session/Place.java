package org.openescrow.web.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.web.console.access.Page;

/**
 * Where in the application a request goes, as the container understood it.
 *
 * @param path below the application's own path
 */
record Place(String path) {
    static final String CONSOLE = "/console";
    private static final String FILE = ".csv";

    static Place of(HttpServletRequest request) {
        @Nullable String further = request.getPathInfo();
        return new Place(request.getServletPath() + (further == null ? "" : further));
    }

    /** The console itself, without a page. */
    boolean isFrontDoor() {
        return path.equals(CONSOLE) || path.equals(CONSOLE + "/");
    }

    /** What changes the session or the language, and shows nothing. */
    boolean isSwitch() {
        return path.equals(LogOutServlet.PATH) || path.equals(LanguageServlet.PATH);
    }

    /** The page that decides who may come here: a list as a file is for those who may see the list. */
    Optional<Page> page() {
        return Page.at(isFile() ? path.substring(0, path.length() - FILE.length()) : path);
    }

    boolean isFile() {
        return path.endsWith(FILE);
    }

    boolean isInConsole() {
        return path.equals(CONSOLE) || path.startsWith(CONSOLE + "/");
    }
}
