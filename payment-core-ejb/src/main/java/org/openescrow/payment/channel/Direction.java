package org.openescrow.payment.channel;

/** Which way a bank moves money. */
public enum Direction {
    /** From a card to us. */
    DEBIT,
    /** From us to a card. */
    CREDIT
}
