package org.openescrow.web.security;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The absolute URI that a request was sent to, as {@code @target-uri} of RFC 9421, section 2.2.2 wants it: scheme and
 * host in lower case, no default port, at least {@code /} as path, path and query exactly as sent, no fragment.
 *
 * @param value the URI
 */
public record TargetUri(String value) {
    /**
     * Puts together what a container hands over.
     *
     * @param origin scheme and authority under which the caller reaches us; anything behind them is ignored. Where a
     *     proxy stands before us this is the configured external URI, never a header that a caller could have sent
     * @param rawPath the path as it was sent, percent-encoding untouched
     * @param rawQuery the query as it was sent, without {@code ?}; null where there was none
     */
    public static TargetUri of(URI origin, String rawPath, @Nullable String rawQuery) {
        String scheme = origin.getScheme();
        String authority = origin.getRawAuthority();
        if (scheme == null || authority == null) {
            throw new IllegalArgumentException("an origin has a scheme and an authority");
        }
        String lowerScheme = scheme.toLowerCase(Locale.ROOT);
        String host = withoutDefaultPort(lowerScheme, authority.toLowerCase(Locale.ROOT));
        String path = rawPath.isEmpty() ? "/" : rawPath;
        return new TargetUri(lowerScheme + "://" + host + path + (rawQuery == null ? "" : "?" + rawQuery));
    }

    /** The same for a whole URI. */
    public static TargetUri of(URI uri) {
        String path = uri.getRawPath();
        return of(uri, path == null ? "" : path, uri.getRawQuery());
    }

    private static String withoutDefaultPort(String scheme, String authority) {
        String defaultPort = scheme.equals("https") ? ":443" : ":80";
        return authority.endsWith(defaultPort)
                ? authority.substring(0, authority.length() - defaultPort.length())
                : authority;
    }

    String scheme() {
        return value.substring(0, value.indexOf(':'));
    }

    String authority() {
        return value.substring(value.indexOf("//") + 2, pathStart());
    }

    String path() {
        return value.substring(pathStart(), queryStart());
    }

    /** With its question mark, which stands alone where there is no query (RFC 9421, section 2.2.7). */
    String query() {
        return queryStart() == value.length() ? "?" : value.substring(queryStart());
    }

    private int pathStart() {
        return value.indexOf('/', value.indexOf("//") + 2);
    }

    private int queryStart() {
        int mark = value.indexOf('?');
        return mark < 0 ? value.length() : mark;
    }
}
