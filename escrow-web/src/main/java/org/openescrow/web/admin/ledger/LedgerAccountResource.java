package org.openescrow.web.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.explain.Explanations;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.admin.AllowedRoles;
import org.openescrow.web.call.Answer;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Time;
import org.openescrow.web.page.Paging;
import org.openescrow.web.page.Parameter;
import org.openescrow.web.page.PathId;

/** One account of the ledger: why it has what it has, and what it had. */
@DescribedBy(LedgerDescription.class)
@Path("ledger/accounts/{accountNo}")
@RequestScoped
public class LedgerAccountResource {
    @Inject
    LedgerBooks books;

    @Inject
    Explanations explanations;

    /** With the newest entries and the open holds, as many of each as the limit says. */
    @GET
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response explanation(@PathParam("accountNo") String accountNo, @QueryParam("limit") @Nullable String limit) {
        int lines = Paging.of(limit, null).limit();
        return Answer.ok(ExplanationAnswer.of(explanations.explain(account(accountNo), lines)))
                .toResponse();
    }

    @GET
    @Path("balance")
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response balance(@PathParam("accountNo") String accountNo, @QueryParam("at") @Nullable String at) {
        Instant moment = Parameter.required("at", at, Time::of);
        AccountNo account = account(accountNo);
        return Answer.ok(new BalanceAtAnswer(account.toString(), moment, books.balanceAt(account, moment)))
                .toResponse();
    }

    private static AccountNo account(String accountNo) {
        return PathId.of(accountNo, AccountNo::parse, PaymentRefusal.ACCOUNT_UNKNOWN);
    }
}
