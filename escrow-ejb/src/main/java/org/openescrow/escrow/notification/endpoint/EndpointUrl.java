package org.openescrow.escrow.notification.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.openescrow.escrow.InvalidValue;

/**
 * Where events are sent: an absolute http or https URL of at most 2,048 ASCII characters, without user and without
 * fragment. Refuses anything else with {@link InvalidValue}; whether it may be sent to is decided by
 * {@link AddressRules}.
 */
public record EndpointUrl(String value) {
    /** The longest, in characters. */
    public static final int LONGEST = 2048;

    private static final int HIGHEST_PORT = 65_535;

    public EndpointUrl {
        URI uri = parsed(value);
        String scheme = uri.getScheme();
        if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?") || uri.getHost() == null) {
            throw new InvalidValue("INVALID", "not an absolute URL of https");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new InvalidValue("INVALID", "no user and no fragment in it");
        }
        if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            throw new InvalidValue("INVALID", "no such port");
        }
    }

    private static URI parsed(String text) {
        if (text.length() > LONGEST || !text.matches("[!-~]+")) {
            throw new InvalidValue("INVALID", "at most " + LONGEST + " plain characters");
        }
        try {
            return new URI(text).parseServerAuthority();
        } catch (URISyntaxException notAUrl) {
            throw new InvalidValue("INVALID", "not a URL");
        }
    }

    public boolean isSecure() {
        return uri().getScheme().equalsIgnoreCase("https");
    }

    /** The host's name or address; an IPv6 address without its brackets. */
    public String host() {
        String host = uri().getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    public int port() {
        int port = uri().getPort();
        return port > 0 ? port : isSecure() ? 443 : 80;
    }

    /** What the Host header says. */
    public String authority() {
        return uri().getRawAuthority();
    }

    /** What the request line asks for. */
    public String target() {
        String path = uri().getRawPath();
        String query = uri().getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    private URI uri() {
        return URI.create(value);
    }

    /** Not the whole: path and query may hold what is nobody's business. */
    @Override
    public String toString() {
        return uri().getScheme() + "://" + authority();
    }
}
