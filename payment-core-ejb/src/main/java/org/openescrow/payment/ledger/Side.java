package org.openescrow.payment.ledger;

/** The two sides of an account. */
public enum Side {
    DEBIT,
    CREDIT
}
