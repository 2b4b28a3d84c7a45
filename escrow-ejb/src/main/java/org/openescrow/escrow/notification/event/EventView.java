package org.openescrow.escrow.notification.event;

import java.time.Instant;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.platform.PlatformNo;

/**
 * An event as kept.
 *
 * @param objectId what it is about
 * @param sequence its place among the events of its object, from 1
 * @param data the object as it was then, JSON
 */
public record EventView(
        EventId id,
        PlatformNo platform,
        EventType type,
        String objectId,
        int sequence,
        String data,
        Instant createdAt) {

    /** As it is told. */
    public EventBody body() {
        return EventBody.of(this);
    }

    /** Data may be personal, and a text of this may end in a log. */
    @Override
    public String toString() {
        return id + " " + type + " " + objectId + "/" + sequence;
    }
}
