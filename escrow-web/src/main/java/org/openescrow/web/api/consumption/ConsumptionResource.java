package org.openescrow.web.api.consumption;

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
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.ConsumptionAnswer;
import org.openescrow.escrow.consumption.ConsumptionCommand;
import org.openescrow.escrow.consumption.ConsumptionFilter;
import org.openescrow.escrow.consumption.ConsumptionId;
import org.openescrow.escrow.consumption.ConsumptionView;
import org.openescrow.escrow.consumption.Consumptions;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.log.LogContext;
import org.openescrow.payment.money.Money;
import org.openescrow.web.api.OrderAmount;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.call.Filters;
import org.openescrow.web.caller.SharesTransaction;
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

/** S71 to S8: a purchase is paid from a wallet. */
@DescribedBy(ConsumptionDescription.class)
@Path("consumptions")
@ApplicationScoped
public class ConsumptionResource {
    private static final TextRule<WalletId> WALLET = TextRule.id(WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
    private static final TextRule<MerchantId> MERCHANT = TextRule.id(MerchantId::new, EscrowRefusal.MERCHANT_UNKNOWN);

    @Inject
    Cursors cursors;

    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    OrderAmount amounts;

    @Inject
    Consumptions consumptions;

    @Inject
    Checkout checkout;

    @POST
    @SharesTransaction
    @Consumes(MediaType.APPLICATION_JSON)
    public Response consume() {
        ConsumptionCommand command = command(Fields.of(call.body()));
        LogContext.put(LogContext.Field.ORDER_NO, command.orderNo().value());
        return once.shared(checkout.calls(), command).toResponse();
    }

    private ConsumptionCommand command(Fields fields) {
        Field<OrderNo> orderNo = fields.text("orderNo", FieldRules.of(64, OrderNo::new));
        Field<WalletId> wallet = fields.text("walletId", WALLET);
        Field<MerchantId> merchant = fields.text("merchantId", MERCHANT);
        Field<Money> amount = amounts.of(fields);
        Field<Optional<String>> description =
                fields.optionalText("description", FieldRules.wordsOrNothing(ConsumptionCommand.LONGEST_DESCRIPTION));
        fields.end();
        return new ConsumptionCommand(
                call.platform(),
                orderNo.value(),
                wallet.value(),
                merchant.value(),
                amount.value(),
                description.value().orElse(""));
    }

    @GET
    @Filters({"orderNo", "walletId", "merchantId", "status", "createdFrom", "createdTo"})
    public Response list(@Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        Paging paging = query.paging();
        ConsumptionFilter filter = new ConsumptionFilter(
                query.filter("orderNo", OrderNo::new),
                query.filter("walletId", WalletId::new),
                query.filter("merchantId", MerchantId::new),
                query.filter("status", OrderStatus::valueOf),
                query.created());
        List<ConsumptionView> found = consumptions.consumptions(call.platform(), filter, cursors.part(paging));
        return Answer.ok(cursors.page(paging, found, view -> view.id().value()).map(ConsumptionAnswer::of))
                .toResponse();
    }

    @GET
    @Path("{id}")
    public Response consumption(@PathParam("id") String id) {
        ConsumptionId wanted = PathId.of(id, ConsumptionId::new, EscrowRefusal.ORDER_UNKNOWN);
        return Answer.ok(ConsumptionAnswer.of(consumptions.consumption(call.platform(), wanted)))
                .toResponse();
    }
}
