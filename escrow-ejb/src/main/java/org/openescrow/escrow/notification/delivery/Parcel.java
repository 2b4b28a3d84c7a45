package org.openescrow.escrow.notification.delivery;

import org.openescrow.escrow.notification.endpoint.Receiver;
import org.openescrow.escrow.notification.event.EventId;

/**
 * An event that is taken to an endpoint now.
 *
 * @param body what is signed and sent
 */
record Parcel(String delivery, Receiver receiver, EventId event, String body) {
    /** The body is nobody's business. */
    @Override
    public String toString() {
        return delivery;
    }
}
