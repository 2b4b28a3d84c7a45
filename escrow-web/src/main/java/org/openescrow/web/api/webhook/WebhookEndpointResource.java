package org.openescrow.web.api.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.InvalidValue;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.notification.delivery.Deliveries;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.endpoint.EndpointUrl;
import org.openescrow.escrow.notification.endpoint.WebhookEndpoints;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.json.TextRule;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.PathId;

/** Where a platform wants its events. A secret is told when it is made and never again. */
@DescribedBy(WebhookDescription.class)
@Path("webhook-endpoints")
@ApplicationScoped
public class WebhookEndpointResource {
    private static final TextRule<Instant> TIME = FieldRules.of(40, WebhookEndpointResource::time);

    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    Deliveries deliveries;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register() {
        Fields fields = Fields.of(call.body());
        Field<EndpointUrl> url = fields.text("url", FieldRules.of(EndpointUrl.LONGEST, EndpointUrl::new));
        Field<Optional<Set<EventType>>> types = fields.optionalTexts("eventTypes", FieldRules.of(64, EventType::of));
        fields.end();
        endpoints.requireAllowed(url.value());
        return once.inOneTransaction(() -> Answer.created(EndpointAnswer.of(endpoints.register(
                        call.platform(), url.value(), types.value().orElse(Set.of())))))
                .toResponse();
    }

    @GET
    public Response endpoints() {
        return Answer.ok(Page.whole(endpoints.endpoints(call.platform())).map(EndpointAnswer::of))
                .toResponse();
    }

    @GET
    @Path("{id}")
    public Response endpoint(@PathParam("id") String id) {
        return Answer.ok(EndpointAnswer.of(endpoints.endpoint(call.platform(), endpointId(id))))
                .toResponse();
    }

    /** Answers the endpoint, deleted; again and again where it is sent again. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        return Answer.ok(EndpointAnswer.of(endpoints.delete(call.platform(), endpointId(id))))
                .toResponse();
    }

    @POST
    @Path("{id}/secret-rotation")
    public Response rotate(@PathParam("id") String id) {
        Fields.none(call.body());
        EndpointId endpoint = endpointId(id);
        return once.inOneTransaction(() -> Answer.ok(EndpointAnswer.of(endpoints.rotate(call.platform(), endpoint))))
                .toResponse();
    }

    @POST
    @Path("{id}/activation")
    public Response activate(@PathParam("id") String id) {
        Fields.none(call.body());
        EndpointId endpoint = endpointId(id);
        return once.inOneTransaction(() -> Answer.ok(EndpointAnswer.of(endpoints.activate(call.platform(), endpoint))))
                .toResponse();
    }

    @POST
    @Path("{id}/redelivery")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response redeliver(@PathParam("id") String id) {
        Fields fields = Fields.of(call.body());
        Field<Instant> from = fields.text("from", TIME);
        Field<Instant> to = fields.text("to", TIME);
        fields.end();
        EndpointId endpoint = endpointId(id);
        return once.inOneTransaction(() -> Answer.ok(
                        RedeliveryAnswer.of(deliveries.redeliver(call.platform(), endpoint, from.value(), to.value()))))
                .toResponse();
    }

    private static EndpointId endpointId(String id) {
        return PathId.of(id, EndpointId::new, EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN);
    }

    private static Instant time(String text) {
        try {
            if (text.startsWith("2")) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException notATime) {
            // Refused below.
        }
        throw new InvalidValue("INVALID", "a time such as 2026-01-02T03:04:05.678Z");
    }
}
