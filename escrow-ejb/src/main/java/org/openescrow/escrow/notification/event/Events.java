package org.openescrow.escrow.notification.event;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.payment.refusal.Refusal;

/** The door to events. An event of another platform does not exist: {@link EscrowRefusal#EVENT_UNKNOWN}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Events {
    private static final int MOST_LISTED = 101;

    @Inject
    EventRows rows;

    @Inject
    PersonalData seal;

    /**
     * The platform's events, newest first.
     *
     * @param after only those older than this one
     * @param limit how many at the most, 1 to 101
     */
    public List<EventView> events(PlatformNo platform, Optional<EventType> type, Optional<EventId> after, int limit) {
        return rows.page(platform, type, after, Math.min(Math.max(limit, 1), MOST_LISTED)).stream()
                .map(event -> event.view(seal))
                .toList();
    }

    public EventView event(PlatformNo platform, EventId id) {
        return rows.read(platform, id)
                .orElseThrow(() -> new Refusal(EscrowRefusal.EVENT_UNKNOWN))
                .view(seal);
    }

    /** What was told of an object, in that order; for the institution's own people, who see all platforms. */
    public List<EventView> about(String objectId) {
        return rows.about(objectId, MOST_LISTED).stream()
                .map(event -> event.view(seal))
                .toList();
    }
}
