package org.openescrow.web.console.session;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where a form leads back to: a page of the console, whatever a request says.
 *
 * @param application the application's own path
 */
record WayBack(String application) {
    private static final int LONGEST = 2_000;

    /** The address that was asked for where it is a page of the console, else the console. */
    String to(@Nullable String asked) {
        String console = application + Place.CONSOLE;
        if (asked == null || asked.length() > LONGEST) {
            return console;
        }
        try {
            URI uri = new URI(asked);
            boolean ours = !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && uri.normalize().equals(uri)
                    && asked.startsWith(console + "/");
            return ours ? asked : console;
        } catch (URISyntaxException none) {
            return console;
        }
    }
}
