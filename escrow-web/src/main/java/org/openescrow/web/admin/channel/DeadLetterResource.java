package org.openescrow.web.admin.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.channel.DeadLetterId;
import org.openescrow.payment.channel.DeadLetterView;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.admin.AllowedRoles;
import org.openescrow.web.admin.OperatorCall;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.Paging;
import org.openescrow.web.page.PathId;

/** Callbacks that could not be handled, oldest first, and their replay. */
@DescribedBy(ChannelDescription.class)
@Path("dead-letters")
@RequestScoped
public class DeadLetterResource {
    private static final int LONGEST_REASON = 500;

    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    BankDesk desk;

    @GET
    @AllowedRoles({Role.OPERATIONS, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response letters(@QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        Paging paging = Paging.of(limit, after);
        List<DeadLetterView> found = desk.deadLetters(paging.after(DeadLetterId::new), paging.fetched());
        return Answer.ok(Page.of(paging, found, view -> view.id().value()).map(DeadLetterAnswer::of))
                .toResponse();
    }

    @POST
    @Path("{id}/replay")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replay(@PathParam("id") String id) {
        String reason = reason();
        DeadLetterId letter = PathId.of(id, DeadLetterId::new, PaymentRefusal.DEAD_LETTER_UNKNOWN);
        desk.replay(letter, operatorCall.operator(), reason);
        return Answer.ok(new ReplayAnswer(1)).toResponse();
    }

    @POST
    @Path("replay")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replayAll() {
        return Answer.ok(new ReplayAnswer(desk.replayAll(operatorCall.operator(), reason())))
                .toResponse();
    }

    private String reason() {
        Fields fields = Fields.of(call.body());
        Field<String> reason = fields.text("reason", FieldRules.words(LONGEST_REASON));
        fields.end();
        return reason.value();
    }
}
