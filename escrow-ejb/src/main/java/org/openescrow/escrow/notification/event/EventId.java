package org.openescrow.escrow.notification.event;

import com.github.f4b6a3.ulid.Ulid;
import java.time.Instant;
import org.openescrow.escrow.PublicId;

/**
 * The public id of an event: {@code evt_} and a ULID, so that ids sort by time; refuses anything else with
 * {@link IllegalArgumentException}.
 */
public record EventId(String value) {
    private static final String PREFIX = "evt_";

    public EventId {
        PublicId.checked(PREFIX, value);
    }

    public static EventId next() {
        return new EventId(PublicId.next(PREFIX));
    }

    /** What no id sorts before that is made at this time or later. */
    static String lowestOf(Instant time) {
        return PREFIX + Ulid.min(Math.max(time.toEpochMilli(), 0));
    }

    @Override
    public String toString() {
        return value;
    }
}
