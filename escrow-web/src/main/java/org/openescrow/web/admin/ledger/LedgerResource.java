package org.openescrow.web.admin.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.web.admin.AllowedRoles;
import org.openescrow.web.call.Answer;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.Parameter;

/** The ledger, for reading. */
@DescribedBy(LedgerDescription.class)
@Path("ledger")
@ApplicationScoped
public class LedgerResource {
    @Inject
    LedgerBooks books;

    @GET
    @Path("trial-balance")
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response trialBalance() {
        return Answer.ok(TrialBalanceAnswer.of(books.trialBalance())).toResponse();
    }

    /** The entries of one ledger transaction; none where nothing was posted for it. */
    @GET
    @Path("entries")
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response entries(
            @QueryParam("kind") @Nullable String kind, @QueryParam("reference") @Nullable String reference) {
        TransactionKind wanted = Parameter.required("kind", kind, TransactionKind::valueOf);
        Reference postedFor = Parameter.required("reference", reference, Reference::new);
        List<LedgerEntryAnswer> found = books.entriesFor(wanted, postedFor).stream()
                .map(LedgerEntryAnswer::of)
                .toList();
        return Answer.ok(Page.whole(found)).toResponse();
    }
}
