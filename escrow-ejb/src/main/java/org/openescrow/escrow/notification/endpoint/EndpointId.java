package org.openescrow.escrow.notification.endpoint;

import org.openescrow.escrow.PublicId;

/**
 * The public id of a webhook endpoint: {@code whk_} and a ULID; refuses anything else with
 * {@link IllegalArgumentException}.
 */
public record EndpointId(String value) {
    private static final String PREFIX = "whk_";

    public EndpointId {
        PublicId.checked(PREFIX, value);
    }

    public static EndpointId next() {
        return new EndpointId(PublicId.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
