package org.openescrow.payment.refusal;

/**
 * A stable code for one way to say no. Each module has its own enum of them; the names are part of the API and never
 * change their meaning.
 */
public interface RefusalCode {
    /** The code as callers see it, such as {@code INSUFFICIENT_FUNDS}. */
    String name();

    /** What sort of no this is. */
    Kind kind();

    /** What the code means, in one sentence for the caller's developer; carries no data of the request. */
    String meaning();

    /** What the caller should do about it, in one sentence for the same reader. */
    String advice();

    /** The sorts of no; the web module turns each into one HTTP status. */
    enum Kind {
        /** The request cannot be understood, or breaks the rules for its own fields. */
        INVALID,
        /** Nobody, or not who they say. */
        UNAUTHENTICATED,
        /** Known, but not allowed to do this. */
        FORBIDDEN,
        /** No such thing, or not the caller's. */
        NOT_FOUND,
        /** Contradicts what was said before. */
        CONFLICT,
        /** Understood and allowed, but a rule of the business says no. */
        BUSINESS,
        /** The request is larger than we read. */
        TOO_LARGE,
        /** The body is of a kind that we do not read. */
        WRONG_MEDIA_TYPE,
        /** The method does not exist for this address. */
        WRONG_METHOD,
        /** Too many, too fast. */
        TOO_MANY,
        /** Not here and not now; nothing was done. */
        UNAVAILABLE,
        /** We do not know what became of it: ask before trying again. */
        OUTCOME_UNKNOWN
    }
}
