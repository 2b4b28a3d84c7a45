package org.openescrow.web.error;

import java.util.Set;
import org.openescrow.payment.refusal.RefusalCode;
import org.openescrow.payment.refusal.RefusalCode.Kind;

/** The one table from a refusal to HTTP: its status, whether to try again, whether it is the last word. */
public final class StatusTable {
    /** Of the conflicts only this one passes by itself: the first call with the key is still running. */
    private static final String KEY_IN_USE = "IDEMPOTENCY_KEY_IN_USE";

    /** A no that an operator may lift at any time. */
    private static final String SUSPENDED = "PLATFORM_SUSPENDED";

    /** People close a channel, for longer than a server is busy. */
    private static final String CLOSED = "CHANNEL_CLOSED";

    private static final int A_WHILE = 60;

    private static final Set<Kind> PASSING = Set.of(Kind.OUTCOME_UNKNOWN, Kind.TOO_MANY, Kind.UNAVAILABLE);

    private static final Set<Kind> FINAL = Set.of(Kind.BUSINESS, Kind.FORBIDDEN, Kind.NOT_FOUND, Kind.CONFLICT);

    private StatusTable() {}

    /** The HTTP status of a kind of refusal. */
    public static int status(Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case WRONG_METHOD -> 405;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case WRONG_MEDIA_TYPE -> 415;
            case BUSINESS -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE, OUTCOME_UNKNOWN -> 503;
        };
    }

    /** Whether the same request may be sent again, unchanged, with a hope of another answer. */
    public static boolean isRetryable(RefusalCode code) {
        return PASSING.contains(code.kind()) || isKeyInUse(code);
    }

    /** Seconds to wait before that. */
    public static int retryAfterSeconds(RefusalCode code) {
        if (code.kind() == Kind.TOO_MANY || code.name().equals(CLOSED)) {
            return A_WHILE;
        }
        return isKeyInUse(code) ? 1 : 5;
    }

    /** Whether the same request deserves the same refusal again: the business has looked at it and said no. */
    public static boolean isFinal(RefusalCode code) {
        return FINAL.contains(code.kind()) && !isKeyInUse(code) && !code.name().equals(SUSPENDED);
    }

    private static boolean isKeyInUse(RefusalCode code) {
        return code.name().equals(KEY_IN_USE);
    }
}
