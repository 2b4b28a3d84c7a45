package org.openescrow.payment.ledger;

/** Why money moved. Together with the business reference it names a ledger transaction once and for ever. */
public enum TransactionKind {
    RECHARGE,
    CONSUMPTION,
    /** Money leaves an account for a card; the bank is asked afterwards. */
    PAYOUT,
    /** The bank has credited the card. */
    PAYOUT_DONE,
    /** The bank has not credited the card and never will: the money comes back. */
    PAYOUT_RETURNED,
    REVERSAL,
    ADJUSTMENT
}
