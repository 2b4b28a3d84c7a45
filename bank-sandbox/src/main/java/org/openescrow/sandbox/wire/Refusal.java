package org.openescrow.sandbox.wire;

/** The one exception for "no". The detail is for people and never repeats card, ID or mobile numbers. */
public final class Refusal extends RuntimeException {

    private final RefusalCode code;

    public Refusal(RefusalCode code, String detail) {
        super(detail);
        this.code = code;
    }

    public RefusalCode code() {
        return code;
    }

    String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
