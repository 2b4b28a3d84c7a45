package org.openescrow.web.admin.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.admin.AllowedRoles;
import org.openescrow.web.admin.OperatorCall;
import org.openescrow.web.call.Answer;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.page.PathId;

/** One payment through a bank; the bank can be asked about it at once. */
@DescribedBy(ChannelDescription.class)
@Path("bank-payments/{requestNo}")
@RequestScoped
public class BankPaymentResource {
    @Inject
    OperatorCall operatorCall;

    @Inject
    BankDesk desk;

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

    private static RequestNo id(String requestNo) {
        return PathId.of(requestNo, RequestNo::new, PaymentRefusal.BANK_PAYMENT_UNKNOWN);
    }
}
