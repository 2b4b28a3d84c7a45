package org.openescrow.web.security;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A request as it arrived, as far as a signature can cover it. */
public final class SignedRequest {
    private final String method;
    private final TargetUri target;
    private final Function<String, List<String>> headerLines;
    private final byte[] body;

    /**
     * @param method the method as sent; methods are case-sensitive
     * @param target the URI that it was sent to
     * @param headerLines gives the values of all lines of a header, in the order of arrival, for a name in lower case;
     *     empty where there is none. Must itself be blind to case
     * @param body the body's bytes as they arrived; empty where there is none. Not copied: it must not change
     */
    public SignedRequest(String method, TargetUri target, Function<String, List<String>> headerLines, byte[] body) {
        this.method = method;
        this.target = target;
        this.headerLines = headerLines;
        this.body = body;
    }

    String method() {
        return method;
    }

    TargetUri target() {
        return target;
    }

    /** The lines of a header as one value, the way RFC 9421, section 2.1 combines them; empty where there is none. */
    Optional<String> header(String lowerCaseName) {
        List<String> lines = headerLines.apply(lowerCaseName);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream().map(String::strip).collect(joining(", ")));
    }

    boolean hasHeader(String lowerCaseName) {
        return !headerLines.apply(lowerCaseName).isEmpty();
    }

    byte[] body() {
        return body;
    }
}
