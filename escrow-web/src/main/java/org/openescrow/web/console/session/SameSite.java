package org.openescrow.web.console.session;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a form was sent by a page of ours. Beside the cookie, which browsers send from our own pages only, and the
 * view state of Faces, this is the third thing that a foreign page cannot have.
 */
final class SameSite {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private SameSite() {}

    static boolean isReading(String method) {
        return READING.contains(method);
    }

    /**
     * @param fetchSite what the browser says of the page that asked, {@code Sec-Fetch-Site}
     * @param origin that page's origin
     * @param own where callers reach us
     */
    static boolean isOurs(Optional<String> fetchSite, Optional<String> origin, URI own) {
        if (fetchSite.isPresent() && !fetchSite.get().equals("same-origin")) {
            return false;
        }
        return origin.isEmpty() ? fetchSite.isPresent() : sameOrigin(origin.get(), own);
    }

    /** Where the caller reached us, as far as we see it. */
    static URI addressed(String scheme, @Nullable String host) {
        try {
            return URI.create(scheme + "://" + host);
        } catch (IllegalArgumentException noHost) {
            return URI.create(scheme + ":nowhere");
        }
    }

    private static boolean sameOrigin(String origin, URI own) {
        try {
            URI said = URI.create(origin);
            return said.getScheme() != null
                    && said.getScheme().equalsIgnoreCase(own.getScheme())
                    && said.getAuthority() != null
                    && said.getAuthority().equalsIgnoreCase(own.getAuthority());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
