package org.openescrow.web.admin.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.bankdesk.ChannelDesk;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.channel.ChannelCode;
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
import org.openescrow.web.page.PathId;

/** The bank channels, and whether each takes new orders. */
@DescribedBy(ChannelDescription.class)
@Path("channels")
@RequestScoped
public class ChannelResource {
    private static final int LONGEST_REASON = 255;

    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    ChannelDesk desk;

    /** All of them: there are as many as the code has. */
    @GET
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response channels() {
        return Answer.ok(Page.whole(desk.channels()).map(ChannelAnswer::of)).toResponse();
    }

    @POST
    @Path("{code}/closing")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(@PathParam("code") String code) {
        String reason = reason();
        return Answer.ok(ChannelAnswer.of(desk.close(id(code), operatorCall.operator(), reason)))
                .toResponse();
    }

    @POST
    @Path("{code}/opening")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@PathParam("code") String code) {
        String reason = reason();
        return Answer.ok(ChannelAnswer.of(desk.open(id(code), operatorCall.operator(), reason)))
                .toResponse();
    }

    private String reason() {
        Fields fields = Fields.of(call.body());
        Field<String> reason = fields.text("reason", FieldRules.words(LONGEST_REASON));
        fields.end();
        return reason.value();
    }

    private static ChannelCode id(String code) {
        return PathId.of(code, ChannelCode::new, PaymentRefusal.CHANNEL_UNKNOWN);
    }
}
