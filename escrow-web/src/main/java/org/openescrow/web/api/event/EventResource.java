package org.openescrow.web.api.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.notification.delivery.Deliveries;
import org.openescrow.escrow.notification.event.EventId;
import org.openescrow.escrow.notification.event.EventView;
import org.openescrow.escrow.notification.event.Events;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Fields;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.Paging;
import org.openescrow.web.page.Parameter;
import org.openescrow.web.page.PathId;

/** What a platform was told, or will be. */
@DescribedBy(EventDescription.class)
@Path("events")
@ApplicationScoped
public class EventResource {
    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    Events events;

    @Inject
    Deliveries deliveries;

    @GET
    public Response events(
            @QueryParam("type") @Nullable String type,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Optional<EventType> wanted = Parameter.optional("type", type, EventType::of);
        Paging paging = Paging.of(limit, after);
        Optional<EventId> before = paging.after(EventId::new);
        List<EventView> found = events.events(call.platform(), wanted, before, paging.fetched());
        return Answer.ok(Page.of(paging, found, event -> event.id().value()).map(EventView::body))
                .toResponse();
    }

    @GET
    @Path("{id}")
    public Response event(@PathParam("id") String id) {
        EventId wanted = eventId(id);
        EventView event = events.event(call.platform(), wanted);
        return Answer.ok(EventAnswer.of(event.body(), deliveries.ofEvent(call.platform(), wanted)))
                .toResponse();
    }

    /** Sends it again to all endpoints that want it; answers the event. */
    @POST
    @Path("{id}/redelivery")
    public Response redeliver(@PathParam("id") String id) {
        Fields.none(call.body());
        EventId wanted = eventId(id);
        return once.inOneTransaction(() ->
                        Answer.ok(deliveries.redeliver(call.platform(), wanted).body()))
                .toResponse();
    }

    private static EventId eventId(String id) {
        return PathId.of(id, EventId::new, EscrowRefusal.EVENT_UNKNOWN);
    }
}
