package org.openescrow.web.console.session;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Behind a proxy that speaks TLS the server sees no TLS, so that the cookie must be told. The rest of it is in
 * web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Inject
    @ConfigProperty(name = "escrow.external-uri")
    Optional<URI> externalUri;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setAttribute("SameSite", "Strict");
        if (externalUri.filter(uri -> "https".equals(uri.getScheme())).isPresent()) {
            cookie.setSecure(true);
        }
    }
}
