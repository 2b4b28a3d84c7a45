package org.openescrow.web.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.ledger.check.Verifications;
import org.openescrow.web.admin.AllowedRoles;
import org.openescrow.web.admin.OperatorCall;
import org.openescrow.web.call.Answer;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.page.Page;

/** Recomputing the books, and what came of it. */
@DescribedBy(LedgerDescription.class)
@Path("ledger/verifications")
@RequestScoped
public class LedgerVerificationResource {
    @Inject
    OperatorCall operatorCall;

    @Inject
    Verifications verifications;

    /** Recomputes everything now, which takes as long as the ledger is; the answer is what was found. */
    @POST
    @AllowedRoles({Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response verify() {
        return Answer.created(VerificationAnswer.VerdictAnswer.of(
                        verifications.verify(operatorCall.operator().value())))
                .toResponse();
    }

    @GET
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response latest() {
        return Answer.ok(Page.whole(verifications.latest().stream()
                        .map(VerificationAnswer::of)
                        .toList()))
                .toResponse();
    }
}
