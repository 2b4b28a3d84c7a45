package org.openescrow.payment.channel;

/** What does not fit between a bank and us. */
public enum ExceptionKind {
    UNKNOWN_REQUEST_NO,
    WRONG_AMOUNT,
    CONTRADICTS_FINAL_STATE,
    /** The bank has moved the money, and the account that it was for cannot take it: it lies in suspense. */
    HELD_IN_SUSPENSE,
    /** A line of the bank's statement that none of our payments fits. */
    ONLY_AT_BANK,
    /** A payment of ours that is not in the bank's statement. */
    ONLY_HERE,
    /** Statement and payment name different amounts or directions. */
    AMOUNT_DIFFERS,
    /** Statement and payment tell different ends. */
    STATE_DIFFERS,
    /** The bank's statement has one of our payments more than once, or as another movement than the one we know. */
    TWICE_AT_BANK
}
