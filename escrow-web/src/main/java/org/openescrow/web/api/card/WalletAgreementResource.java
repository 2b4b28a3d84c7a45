package org.openescrow.web.api.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.card.CardAgreements;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.PathId;

/** The agreements that stand for the cards of a wallet. */
@DescribedBy(CardDescription.class)
@Path("wallets/{id}/agreements")
@ApplicationScoped
public class WalletAgreementResource {
    @Inject
    Call call;

    @Inject
    CardAgreements agreements;

    @GET
    public Response agreements(@PathParam("id") String id) {
        WalletId wallet = PathId.of(id, WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
        List<AgreementAnswer> found = agreements.agreements(call.platform(), wallet).stream()
                .map(AgreementAnswer::of)
                .toList();
        return Answer.ok(Page.whole(found)).toResponse();
    }
}
