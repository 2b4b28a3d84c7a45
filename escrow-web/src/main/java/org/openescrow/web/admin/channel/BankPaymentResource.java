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
import org.openescrow.escrow.approval.Approvals;
import org.openescrow.escrow.approval.PaymentEnding;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.admin.AllowedRoles;
import org.openescrow.web.admin.OperatorCall;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.page.PathId;

/**
 * One payment through a bank; the bank can be asked about it at once, and two operators end it with the amount on which
 * the bank insists.
 */
@DescribedBy(ChannelDescription.class)
@Path("bank-payments/{requestNo}")
@RequestScoped
public class BankPaymentResource {
    /** Whatever a bank may have moved: the most that fits into a number. */
    private static final Money MOST = Money.fen(999_999_999_999_999_999L);

    private static final int LONGEST_REASON = 500;

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
    public Response payment(@PathParam("requestNo") String requestNo) {
        return Answer.ok(PaymentAnswer.of(desk.payment(id(requestNo)))).toResponse();
    }

    @POST
    @Path("query")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    public Response query(@PathParam("requestNo") String requestNo) {
        return Answer.ok(PaymentAnswer.of(desk.query(id(requestNo), operatorCall.operator())))
                .toResponse();
    }

    /** A second operator approves it: {@link ApprovalResource}. */
    @POST
    @Path("ending")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response proposeEnding(@PathParam("requestNo") String requestNo) {
        Fields fields = Fields.of(call.body());
        Field<Money> amount = fields.amount("amount", MOST);
        Field<String> reason = fields.text("reason", FieldRules.words(LONGEST_REASON));
        fields.end();
        var ending = new PaymentEnding(id(requestNo), amount.value(), reason.value());
        return Answer.created(ApprovalAnswer.of(approvals.propose(ending, operatorCall.operator())))
                .toResponse();
    }

    private static RequestNo id(String requestNo) {
        return PathId.of(requestNo, RequestNo::new, PaymentRefusal.BANK_PAYMENT_UNKNOWN);
    }
}
