package org.openescrow.web.api.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.card.CardBindingCommand;
import org.openescrow.escrow.card.CardBindings;
import org.openescrow.escrow.card.CardNo;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.json.PersonFields;
import org.openescrow.web.once.IdempotencyKey;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.PathId;

/** S41: the first of the two calls that bind a card; the bank then sends its code to the user's phone. */
@DescribedBy(CardDescription.class)
@Path("wallets/{id}/card-bindings")
@ApplicationScoped
public class WalletCardBindingResource {
    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    CardBindings bindings;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bind(@PathParam("id") String id) {
        Fields fields = Fields.of(call.body());
        Field<CardNo> cardNo = fields.text("cardNo", FieldRules.of(64, CardNo::new));
        Field<Person> holder = PersonFields.of(fields);
        fields.end();
        // The key goes along: the same request, sent again after a crash, continues its own binding.
        CardBindingCommand command = new CardBindingCommand(
                call.platform(),
                PathId.of(id, WalletId::new, EscrowRefusal.WALLET_UNKNOWN),
                cardNo.value(),
                holder.value(),
                IdempotencyKey.of(call).value());
        return once.inSteps(() -> Answer.created(BindingAnswer.of(bindings.bind(command))))
                .toResponse();
    }
}
