package org.openescrow.web.api.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.AgreementAnswer;
import org.openescrow.escrow.card.AgreementView;
import org.openescrow.escrow.card.CardAgreementStatus;
import org.openescrow.escrow.card.CardAgreements;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.call.Filters;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.page.Cursors;
import org.openescrow.web.page.ListQuery;
import org.openescrow.web.page.Paging;
import org.openescrow.web.page.PathId;

/** The agreements that stand for the cards of a wallet. */
@DescribedBy(CardDescription.class)
@Path("wallets/{id}/agreements")
@ApplicationScoped
public class WalletAgreementResource {
    @Inject
    Cursors cursors;

    @Inject
    Call call;

    @Inject
    CardAgreements agreements;

    @GET
    @Filters("status")
    public Response list(@PathParam("id") String id, @Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        Paging paging = query.paging();
        WalletId wallet = PathId.of(id, WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
        List<AgreementView> found = agreements.agreements(
                call.platform(), wallet, query.filter("status", CardAgreementStatus::valueOf), cursors.part(paging));
        return Answer.ok(cursors.page(paging, found, view -> view.agreementNo().value())
                        .map(AgreementAnswer::of))
                .toResponse();
    }
}
