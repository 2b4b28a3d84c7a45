package org.openescrow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.WalletAnswer;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.wallet.WalletDesk;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.ledger.BlockedSide;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.page.PathId;

/** Keeps money from moving into or out of a wallet, and lets it move again. */
@DescribedBy(OperatorDescription.class)
@Path("wallets/{id}")
@RequestScoped
public class WalletBlockResource {
    private static final int LONGEST_REASON = 255;

    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    WalletDesk wallets;

    @POST
    @Path("block")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response block(@PathParam("id") String id) {
        return set(id, true);
    }

    @POST
    @Path("unblock")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response unblock(@PathParam("id") String id) {
        return set(id, false);
    }

    private Response set(String id, boolean blocked) {
        Fields fields = Fields.of(call.body());
        Field<BlockedSide> side = fields.text("side", FieldRules.oneOf(BlockedSide.class));
        Field<String> reason = fields.text("reason", FieldRules.words(LONGEST_REASON));
        fields.end();
        WalletId wallet = PathId.of(id, WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
        wallets.setBlocked(wallet, side.value(), blocked, operatorCall.operator(), reason.value());
        return Answer.ok(WalletAnswer.of(wallets.wallet(wallet).value())).toResponse();
    }
}
