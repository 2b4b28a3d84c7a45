package org.openescrow.payment.ledger;

/** Why money moved. Together with the business reference it names a ledger transaction once and for ever. */
public enum TransactionKind {
    RECHARGE,
    CONSUMPTION,
    REVERSAL,
    ADJUSTMENT
}
