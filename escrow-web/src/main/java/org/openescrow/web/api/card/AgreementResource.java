package org.openescrow.web.api.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.AgreementAnswer;
import org.openescrow.escrow.card.AgreementNo;
import org.openescrow.escrow.card.CardAgreements;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.page.PathId;

/** One agreement: a card is unbound by ending it. */
@DescribedBy(CardDescription.class)
@Path("agreements/{agreementNo}")
@ApplicationScoped
public class AgreementResource {
    @Inject
    Call call;

    @Inject
    CardAgreements agreements;

    /** Answers the agreement, terminated; again and again where it is sent again. */
    @DELETE
    public Response terminate(@PathParam("agreementNo") String agreementNo) {
        AgreementNo wanted = PathId.of(agreementNo, AgreementNo::new, EscrowRefusal.AGREEMENT_UNKNOWN);
        return Answer.ok(AgreementAnswer.of(agreements.terminate(call.platform(), wanted)))
                .toResponse();
    }
}
