package org.openescrow.payment.ledger;

/** The directions in which money can be kept from moving. */
public enum BlockedSide {
    /** Money that would come into the account. */
    IN,
    /** Money that would leave the account. */
    OUT
}
