package org.openescrow.micro.terminal;

/**
 * The start is refused, and a person can do something about it. The message is the one line that they see: what is
 * wrong, and what to do. Never a secret in it.
 */
public final class CannotStart extends RuntimeException {

    /** The launcher's exit code for a start that was refused. */
    public static final int EXIT_CODE = 2;

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
