package org.openescrow.payment.trace;

/** On which side of a conversation a step stands; the names are OpenTelemetry's. */
public enum Kind {
    /** Answers somebody outside. */
    SERVER,
    /** Asks somebody outside and waits. */
    CLIENT,
    /** Leaves a message. */
    PRODUCER,
    /** Handles a message. */
    CONSUMER,
    /** Neither. */
    INTERNAL
}
