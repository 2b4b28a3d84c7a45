package org.openescrow.web.api.event;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.openescrow.escrow.notification.delivery.DeliveryView;
import org.openescrow.escrow.notification.event.EventBody;

/** An event as JSON, as it was sent, with what became of it at each endpoint. */
record EventAnswer(
        String id, String type, Instant createdAt, long sequence, JsonObject data, List<DeliveryAnswer> deliveries) {

    static EventAnswer of(EventBody event, List<DeliveryView> deliveries) {
        return new EventAnswer(
                event.id(),
                event.type(),
                event.createdAt(),
                event.sequence(),
                event.data(),
                deliveries.stream().map(DeliveryAnswer::of).toList());
    }
}
