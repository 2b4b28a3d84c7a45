package org.openescrow.escrow.notification.delivery;

import java.io.IOException;

/** What came back is no answer of HTTP/1.1. Does not repeat it: it is somebody else's. */
final class NoHttpException extends IOException {
    private static final long serialVersionUID = 1L;

    NoHttpException(String what) {
        super(what);
    }
}
