package org.openescrow.payment.ledger.hold;

import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.money.Money;

/**
 * Asks to move held money, or a part of it.
 *
 * @param hold which
 * @param reference what the posting is known by, under the hold's kind; also names this capture
 * @param amount more than zero, at most what the hold has left
 * @param last nothing more will be captured: what is left is released
 */
public record Capture(HoldId hold, Reference reference, Money amount, boolean last) {
    public Capture {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a capture moves more than zero");
        }
    }

    /** A part, with more to come. */
    public static Capture part(HoldId hold, Reference reference, Money amount) {
        return new Capture(hold, reference, amount, false);
    }

    /** The last part; what the hold has left after it is free again. */
    public static Capture last(HoldId hold, Reference reference, Money amount) {
        return new Capture(hold, reference, amount, true);
    }
}
