package org.openescrow.client;

import java.io.IOException;

/**
 * No answer came, or the thread was interrupted before one came and still is; so what became of the call is not known.
 * Execute the same {@link Call} again, or ask for the order by its number; a new call could do it twice.
 */
public final class EscrowUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EscrowUnreachable(ApiRequest request, IOException cause) {
        super("no answer to " + request.method() + " " + request.path(), cause);
    }
}
