package org.openescrow.web.api.consumption;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.consumption.ConsumptionCommand;
import org.openescrow.escrow.consumption.ConsumptionId;
import org.openescrow.escrow.consumption.Consumptions;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.money.Money;
import org.openescrow.web.api.OrderAmount;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.caller.SharesTransaction;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.json.TextRule;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.Parameter;
import org.openescrow.web.page.PathId;

/** S71 to S8: a purchase is paid from a wallet. */
@DescribedBy(ConsumptionDescription.class)
@Path("consumptions")
@ApplicationScoped
public class ConsumptionResource {
    private static final TextRule<WalletId> WALLET = TextRule.id(WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
    private static final TextRule<MerchantId> MERCHANT = TextRule.id(MerchantId::new, EscrowRefusal.MERCHANT_UNKNOWN);

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
    public Response consumptionsOf(@QueryParam("orderNo") @Nullable String orderNo) {
        OrderNo wanted = Parameter.required("orderNo", orderNo, OrderNo::new);
        List<ConsumptionAnswer> found =
                consumptions.byOrderNo(call.platform(), wanted).map(ConsumptionAnswer::of).stream()
                        .toList();
        return Answer.ok(Page.whole(found)).toResponse();
    }

    @GET
    @Path("{id}")
    public Response consumption(@PathParam("id") String id) {
        ConsumptionId wanted = PathId.of(id, ConsumptionId::new, EscrowRefusal.ORDER_UNKNOWN);
        return Answer.ok(ConsumptionAnswer.of(consumptions.consumption(call.platform(), wanted)))
                .toResponse();
    }
}
