package org.openescrow.escrow.notification.delivery;

import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.event.EventId;

/** Which event at which endpoint. */
public record DeliveryId(EndpointId endpoint, EventId event) {
    private static final String BETWEEN = "/";

    /** Reads {@link #toString()}; refuses anything else with {@link IllegalArgumentException}. */
    public static DeliveryId parse(String text) {
        String[] parts = text.split(BETWEEN, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("an endpoint and an event");
        }
        return new DeliveryId(new EndpointId(parts[0]), new EventId(parts[1]));
    }

    @Override
    public String toString() {
        return endpoint + BETWEEN + event;
    }
}
