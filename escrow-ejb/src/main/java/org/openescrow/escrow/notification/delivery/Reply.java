package org.openescrow.escrow.notification.delivery;

import java.util.OptionalInt;

/**
 * What came back of an attempt.
 *
 * @param status of HTTP, where there was an answer
 */
record Reply(AttemptResult result, OptionalInt status) {
    private static final int GONE = 410;

    static Reply of(int status) {
        return new Reply(resultOf(status), OptionalInt.of(status));
    }

    static Reply without(AttemptResult failure) {
        return new Reply(failure, OptionalInt.empty());
    }

    private static AttemptResult resultOf(int status) {
        if (status == GONE) {
            return AttemptResult.GONE;
        }
        return switch (status / 100) {
            case 2 -> AttemptResult.DELIVERED;
            case 3 -> AttemptResult.REDIRECTED;
            default -> AttemptResult.STATUS_REFUSED;
        };
    }
}
