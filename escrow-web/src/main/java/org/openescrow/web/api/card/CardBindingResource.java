package org.openescrow.web.api.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.card.BindingId;
import org.openescrow.escrow.card.CardBindings;
import org.openescrow.escrow.card.SmsCode;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.PathId;

/** S43 to S46: the code from the user's phone makes a binding an agreement. */
@DescribedBy(CardDescription.class)
@Path("card-bindings/{id}")
@ApplicationScoped
public class CardBindingResource {
    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    CardBindings bindings;

    @GET
    public Response binding(@PathParam("id") String id) {
        return Answer.ok(BindingAnswer.of(bindings.binding(call.platform(), bindingId(id))))
                .toResponse();
    }

    @POST
    @Path("verification")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verify(@PathParam("id") String id) {
        Fields fields = Fields.of(call.body());
        Field<SmsCode> code = fields.text("smsCode", FieldRules.of(64, SmsCode::new));
        fields.end();
        BindingId binding = bindingId(id);
        return once.inSteps(() -> Answer.ok(BindingAnswer.of(bindings.verify(call.platform(), binding, code.value()))))
                .toResponse();
    }

    private static BindingId bindingId(String id) {
        return PathId.of(id, BindingId::new, EscrowRefusal.CARD_BINDING_UNKNOWN);
    }
}
