package org.openescrow.web.console.session;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer of the console tells the browser. The content policy of a page comes from PrimeFaces, which
 * knows the
 * nonce of its scripts (web.xml).
 */
final class SafeHeaders {
    private SafeHeaders() {}

    static void set(HttpServletResponse response, boolean encrypted) {
        response.setHeader("X-Frame-Options", "DENY");
        // Not no-referrer: browsers would hide the origin of our own forms from us as well.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (encrypted) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** For what is no page. */
    static void forbidAll(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
}
