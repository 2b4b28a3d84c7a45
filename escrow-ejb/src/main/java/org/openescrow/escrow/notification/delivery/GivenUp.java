package org.openescrow.escrow.notification.delivery;

import java.time.Instant;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.event.EventId;
import org.openescrow.escrow.platform.PlatformNo;

/**
 * An event that an endpoint was not told, and will not be unless somebody sends it again.
 *
 * @param objectId what it is about
 */
public record GivenUp(DeliveryId id, PlatformNo platform, EventType type, String objectId, Instant createdAt) {
    static GivenUp of(DeliveryRow row) {
        return new GivenUp(
                new DeliveryId(new EndpointId(row.endpointId()), new EventId(row.eventId())),
                new PlatformNo(row.platformNo()),
                EventType.of(row.type()),
                row.objectId(),
                row.createdAt());
    }

    /** The same as the tables have it. */
    record DeliveryRow(
            String endpointId, String eventId, String platformNo, String type, String objectId, Instant createdAt) {}
}
