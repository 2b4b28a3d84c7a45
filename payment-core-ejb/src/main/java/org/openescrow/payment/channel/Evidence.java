package org.openescrow.payment.channel;

/** Where a piece of news about a payment came from. */
public enum Evidence {
    /** We stored the request. */
    REQUEST,
    /** The bank's answer to the request itself. */
    ANSWER,
    /** The bank told us by itself. */
    CALLBACK,
    /** The bank's answer to our question. */
    QUERY,
    /** The bank's answer when asked never to execute what it does not know. */
    CLOSURE,
    /** A line of the bank's statement. */
    STATEMENT,
    /** Two people of ours have decided, on what the bank has told before. */
    DECISION
}
