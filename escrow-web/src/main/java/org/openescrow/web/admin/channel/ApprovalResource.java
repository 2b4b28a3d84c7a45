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
import org.openescrow.escrow.approval.ApprovalId;
import org.openescrow.escrow.approval.ApprovalRefusal;
import org.openescrow.escrow.approval.Approvals;
import org.openescrow.escrow.approval.Approved;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.order.ContentHash;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.web.admin.AllowedRoles;
import org.openescrow.web.admin.OperatorCall;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.page.PathId;

/** What one operator proposed and a second one approves. */
@DescribedBy(ChannelDescription.class)
@Path("approvals/{id}")
@RequestScoped
public class ApprovalResource {
    private static final int LONGEST_HASH = 64;

    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    Approvals approvals;

    @GET
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response approval(@PathParam("id") String id) {
        return Answer.ok(ApprovalAnswer.of(approvals.approval(approvalId(id)))).toResponse();
    }

    /** Approves exactly what was read, by its fingerprint; which roles may is the rule of each kind. */
    @POST
    @Path("approval")
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response approve(@PathParam("id") String id) {
        Fields fields = Fields.of(call.body());
        Field<ContentHash> content = fields.text("content", FieldRules.of(LONGEST_HASH, ContentHash::new));
        fields.end();
        ApprovalId proposal = approvalId(id);
        // Money that is moved may lose a race for an account.
        Approved approved =
                Conflicts.repeat(() -> approvals.approve(proposal, content.value(), operatorCall.view(), ""));
        return Answer.ok(ApprovalAnswer.of(approved)).toResponse();
    }

    private static ApprovalId approvalId(String id) {
        return PathId.of(id, ApprovalId::new, ApprovalRefusal.APPROVAL_UNKNOWN);
    }
}
