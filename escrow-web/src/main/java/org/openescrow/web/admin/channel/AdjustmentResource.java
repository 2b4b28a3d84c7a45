package org.openescrow.web.admin.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.approval.Adjustment;
import org.openescrow.escrow.approval.Approvals;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.money.Money;
import org.openescrow.web.admin.AllowedRoles;
import org.openescrow.web.admin.OperatorCall;
import org.openescrow.web.api.OrderAmount;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;

/** Money that is to be moved by hand; a second operator approves it: {@link ApprovalResource}. */
@DescribedBy(ChannelDescription.class)
@Path("adjustments")
@RequestScoped
public class AdjustmentResource {
    private static final int LONGEST_ACCOUNT_NO = 16;
    private static final int LONGEST_REASON = 500;

    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    OrderAmount amounts;

    @Inject
    Approvals approvals;

    @POST
    @AllowedRoles({Role.FINANCE, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose() {
        Fields fields = Fields.of(call.body());
        Field<AccountNo> from = fields.text("fromAccount", FieldRules.of(LONGEST_ACCOUNT_NO, AccountNo::parse));
        Field<AccountNo> to = fields.text("toAccount", FieldRules.of(LONGEST_ACCOUNT_NO, AccountNo::parse));
        Field<Money> amount = amounts.of(fields);
        Field<String> reason = fields.text("reason", FieldRules.words(LONGEST_REASON));
        fields.end();
        var adjustment = new Adjustment(from.value(), to.value(), amount.value(), reason.value());
        return Answer.created(ApprovalAnswer.of(approvals.propose(adjustment, operatorCall.operator())))
                .toResponse();
    }
}
