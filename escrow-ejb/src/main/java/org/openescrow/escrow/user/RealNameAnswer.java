package org.openescrow.escrow.user;

/**
 * What the real-name authority said.
 *
 * @param serial the authority's number for this check, kept as evidence; empty without an answer
 */
public record RealNameAnswer(Outcome outcome, String serial) {
    /** The three ways it can end. */
    public enum Outcome {
        MATCH,
        MISMATCH,
        /** Nothing came, or nothing that can be trusted. */
        NO_ANSWER
    }

    public static RealNameAnswer noAnswer() {
        return new RealNameAnswer(Outcome.NO_ANSWER, "");
    }
}
