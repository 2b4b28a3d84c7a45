package org.openescrow.web.api.recharge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.card.AgreementNo;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.recharge.RechargeCommand;
import org.openescrow.escrow.recharge.RechargeId;
import org.openescrow.escrow.recharge.Recharges;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.money.Money;
import org.openescrow.web.api.OrderAmount;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.json.TextRule;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.Parameter;
import org.openescrow.web.page.PathId;

/** S51 to S6: money from a bound card into a wallet. */
@DescribedBy(RechargeDescription.class)
@Path("recharges")
@ApplicationScoped
public class RechargeResource {
    private static final TextRule<WalletId> WALLET = TextRule.id(WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
    private static final TextRule<AgreementNo> AGREEMENT =
            TextRule.id(AgreementNo::new, EscrowRefusal.AGREEMENT_UNKNOWN);

    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    OrderAmount amounts;

    @Inject
    Recharges recharges;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recharge() {
        Fields fields = Fields.of(call.body());
        Field<OrderNo> orderNo = fields.text("orderNo", FieldRules.of(64, OrderNo::new));
        Field<WalletId> wallet = fields.text("walletId", WALLET);
        Field<AgreementNo> agreement = fields.text("agreementNo", AGREEMENT);
        Field<Money> amount = amounts.of(fields);
        fields.end();
        RechargeCommand command = new RechargeCommand(
                call.platform(), orderNo.value(), wallet.value(), agreement.value(), amount.value());
        return once.inSteps(() -> Answer.created(RechargeAnswer.of(recharges.recharge(command))))
                .toResponse();
    }

    @GET
    public Response rechargesOf(@QueryParam("orderNo") @Nullable String orderNo) {
        OrderNo wanted = Parameter.required("orderNo", orderNo, OrderNo::new);
        List<RechargeAnswer> found = recharges.byOrderNo(call.platform(), wanted).map(RechargeAnswer::of).stream()
                .toList();
        return Answer.ok(Page.whole(found)).toResponse();
    }

    @GET
    @Path("{id}")
    public Response recharge(@PathParam("id") String id) {
        RechargeId wanted = PathId.of(id, RechargeId::new, EscrowRefusal.ORDER_UNKNOWN);
        return Answer.ok(RechargeAnswer.of(recharges.recharge(call.platform(), wanted)))
                .toResponse();
    }
}
