package org.openescrow.web.console.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.openescrow.escrow.notification.delivery.Deliveries;
import org.openescrow.escrow.notification.delivery.DeliveryView;
import org.openescrow.escrow.notification.event.EventView;
import org.openescrow.escrow.notification.event.Events;

/** What a platform was told of an order, and what came of telling it. */
@Named("news")
@RequestScoped
public class News {
    @Inject
    Events events;

    @Inject
    Deliveries deliveries;

    /** An event and its way to each endpoint. */
    public record Told(EventView event, List<DeliveryView> deliveries) {}

    public List<Told> about(String orderId) {
        return events.about(orderId).stream()
                .map(event -> new Told(event, deliveries.ofEvent(event.platform(), event.id())))
                .toList();
    }
}
