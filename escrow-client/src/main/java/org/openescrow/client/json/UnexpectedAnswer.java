package org.openescrow.client.json;

import org.jspecify.annotations.Nullable;

/** An answer that is not what the API promises: something else may stand between us and the escrow system. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnexpectedAnswer(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
