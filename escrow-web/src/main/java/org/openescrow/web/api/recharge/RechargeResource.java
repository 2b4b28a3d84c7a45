package org.openescrow.web.api.recharge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.RechargeAnswer;
import org.openescrow.escrow.card.AgreementNo;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.recharge.RechargeCommand;
import org.openescrow.escrow.recharge.RechargeFilter;
import org.openescrow.escrow.recharge.RechargeId;
import org.openescrow.escrow.recharge.RechargeView;
import org.openescrow.escrow.recharge.Recharges;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.money.Money;
import org.openescrow.web.api.OrderAmount;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.call.Filters;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.json.TextRule;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.Cursors;
import org.openescrow.web.page.ListQuery;
import org.openescrow.web.page.Paging;
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
    Cursors cursors;

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
    @Filters({"orderNo", "walletId", "status", "createdFrom", "createdTo"})
    public Response list(@Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        Paging paging = query.paging();
        RechargeFilter filter = new RechargeFilter(
                query.filter("orderNo", OrderNo::new),
                query.filter("walletId", WalletId::new),
                query.filter("status", OrderStatus::valueOf),
                query.created());
        List<RechargeView> found = recharges.recharges(call.platform(), filter, cursors.part(paging));
        return Answer.ok(cursors.page(paging, found, view -> view.id().value()).map(RechargeAnswer::of))
                .toResponse();
    }

    @GET
    @Path("{id}")
    public Response recharge(@PathParam("id") String id) {
        RechargeId wanted = PathId.of(id, RechargeId::new, EscrowRefusal.ORDER_UNKNOWN);
        return Answer.ok(RechargeAnswer.of(recharges.recharge(call.platform(), wanted)))
                .toResponse();
    }
}
