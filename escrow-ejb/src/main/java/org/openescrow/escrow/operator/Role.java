package org.openescrow.escrow.operator;

/** What an operator may do. */
public enum Role {
    /** Decides applications. */
    REVIEWER,
    /** Handles exceptions. */
    OPERATIONS,
    /** Sees the ledger. */
    FINANCE,
    /** Sees everything, changes nothing. */
    AUDITOR,
    /** Everything, operators included. */
    ADMINISTRATOR
}
