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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.approval.ApprovalView;
import org.openescrow.escrow.approval.Approvals;
import org.openescrow.escrow.approval.ExceptionResolution;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.channel.ChannelExceptionView;
import org.openescrow.payment.channel.ExceptionStatus;
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
import org.openescrow.web.page.Parameter;
import org.openescrow.web.page.PathId;

/** What banks said and our books contradict; each waits for a person. */
@DescribedBy(ChannelDescription.class)
@Path("channel-exceptions")
@RequestScoped
public class ChannelExceptionResource {
    private static final int LONGEST_COMMENT = 500;

    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    BankDesk desk;

    @Inject
    Approvals approvals;

    @GET
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response exceptions(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Paging paging = Paging.of(limit, after);
        Optional<ExceptionStatus> wanted = Parameter.optional("status", status, ExceptionStatus::valueOf);
        List<ChannelExceptionView> found = desk.exceptions(wanted, paging.after(Long::valueOf), paging.fetched());
        return Answer.ok(
                        Page.of(paging, found, view -> Long.toString(view.id())).map(ExceptionAnswer::of))
                .toResponse();
    }

    /** A second operator approves it: {@link ApprovalResource}. */
    @POST
    @Path("{id}/resolution")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response proposeResolution(@PathParam("id") String id) {
        Fields fields = Fields.of(call.body());
        Field<String> comment = fields.text("comment", FieldRules.words(LONGEST_COMMENT));
        fields.end();
        long exception = PathId.of(id, Long::valueOf, PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN);
        ApprovalView proposed =
                approvals.propose(new ExceptionResolution(exception, comment.value()), operatorCall.operator());
        return Answer.created(ApprovalAnswer.of(proposed)).toResponse();
    }
}
