package org.openescrow.client.order;

/** Where an order stands. */
public enum OrderStatus {
    /** Under way: ask again, or wait for the webhook. */
    PROCESSING,
    SUCCEEDED,
    /** Refused or impossible; the order says why. */
    FAILED,
    /** One that this client does not know. */
    OTHER;

    /** Whether it will stay so. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED;
    }
}
