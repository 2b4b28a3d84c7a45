package org.openescrow.escrow.notification.delivery;

/** What came of an attempt; the names are part of the API. */
public enum AttemptResult {
    /** Answered with 200 to 299. */
    DELIVERED,
    /** Answered with 410: it wants nothing any more. */
    GONE,
    /** Answered with 300 to 399; nobody follows. */
    REDIRECTED,
    /** Answered with another status. */
    STATUS_REFUSED,
    /** The answer is no HTTP. */
    ANSWER_INVALID,
    /** No answer in time. */
    TIMED_OUT,
    /** The connection broke before the answer. */
    CONNECTION_LOST,
    /** No connection. */
    NOT_CONNECTED,
    /** No secure connection: the certificate is not good, or not the host's. */
    TLS_FAILED,
    /** The host's name has no address. */
    HOST_UNKNOWN,
    /** The host has an address that is not sent to. */
    ADDRESS_REFUSED
}
