package org.openescrow.system.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Optional;

/** One request that nobody should send. */
final class Attack {
    private static final int SHOWN = 400;

    private final String trick;
    private final String method;
    private final Optional<URI> clean;
    private final byte[] bytes;

    /**
     * @param trick what is wrong with it
     * @param method as it is sent
     * @param clean where it goes, where that is an address of the reference; empty where path or method are the trick
     * @param bytes all of it
     */
    Attack(String trick, String method, Optional<URI> clean, byte[] bytes) {
        this.trick = trick;
        this.method = method;
        this.clean = clean;
        this.bytes = bytes;
    }

    String trick() {
        return trick;
    }

    String method() {
        return method;
    }

    Optional<URI> clean() {
        return clean;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isAnsweredWithoutBody() {
        return method.equals("HEAD");
    }

    /** Whether it is one whole HTTP request, so that it is the application that answers. */
    boolean isFramed() {
        // TRACE has no body (RFC 9110, section 9.3.8); the server answers it alone and reads none.
        return !trick.endsWith("framing") && !method.equals("TRACE");
    }

    /** Whether the head may be such that the server refuses it before the application sees it. */
    boolean hasOddHead() {
        return !trick.equals("field") && !trick.equals("body");
    }

    /** Trick and request line; what is in the body is told by the seed. */
    @Override
    public String toString() {
        String text = new String(bytes, 0, Math.min(bytes.length, SHOWN), UTF_8);
        return trick + ": " + text.lines().findFirst().orElse("");
    }
}
