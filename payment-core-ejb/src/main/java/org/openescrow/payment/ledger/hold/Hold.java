package org.openescrow.payment.ledger.hold;

import java.time.Duration;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;

/**
 * Asks to put money aside.
 *
 * @param kind why; what is captured is posted under the same kind
 * @param reference what for; (kind, reference) names one hold, for ever
 * @param transfer who pays whom how much at the most
 * @param timeOut how long it may be captured, 1 second to 366 days
 */
public record Hold(TransactionKind kind, Reference reference, Transfer transfer, Duration timeOut) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    public Hold {
        if (timeOut.compareTo(SHORTEST) < 0 || timeOut.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a hold lasts 1 second to 366 days");
        }
        if (kind == TransactionKind.REVERSAL) {
            throw new IllegalArgumentException("a reversal is not held");
        }
    }
}
