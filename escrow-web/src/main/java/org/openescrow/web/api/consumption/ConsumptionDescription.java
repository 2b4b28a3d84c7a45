package org.openescrow.web.api.consumption;

import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.ConsumptionAnswer;
import org.openescrow.escrow.consumption.ConsumptionCommand;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about consumptions. */
public final class ConsumptionDescription implements Description {
    private static final Leaf DESCRIPTION = Leaf.text("What was bought, for the user to read.", "三本书")
            .characters(0, ConsumptionCommand.LONGEST_DESCRIPTION);
    /** A consumption order, in an answer and in an event. */
    public static final Structure CONSUMPTION = Answers.of(
            "Consumption",
            ConsumptionAnswer.class,
            Map.of(
                    "id",
                    Terms.CONSUMPTION_ID,
                    "status",
                    Answers.words("SUCCEEDED: money has moved."),
                    "amount",
                    Answers.words("How much was paid."),
                    "description",
                    DESCRIPTION));

    @Override
    public void describe(Class<?> resource, Operations consumptions) {
        consumptions.group("Consumptions");
        consumptions
                .post("", "consume", "Pay a purchase from a wallet")
                .text("Debits the user's account and credits the merchant's to-be-settled account, in one"
                        + " transaction with the order."
                        + " What is refused leaves nothing behind: the order may be sent again.")
                .body(Structure.asked("NewConsumption")
                        .field("orderNo", Terms.ORDER_NO)
                        .field("walletId", Terms.WALLET_ID)
                        .field("merchantId", Terms.MERCHANT_ID)
                        .field("amount", Terms.ORDER_AMOUNT)
                        .optional("description", DESCRIPTION))
                .answers(201, CONSUMPTION.showing("status", "SUCCEEDED"))
                .refuses(
                        EscrowRefusal.ORDER_NO_REUSED,
                        EscrowRefusal.AMOUNT_OVER_LIMIT,
                        EscrowRefusal.SERVICE_NOT_PERMITTED,
                        EscrowRefusal.WALLET_UNKNOWN,
                        EscrowRefusal.WALLET_FROZEN,
                        EscrowRefusal.WALLET_CLOSED,
                        EscrowRefusal.MERCHANT_UNKNOWN,
                        EscrowRefusal.MERCHANT_NOT_ACTIVE,
                        EscrowRefusal.WALLET_LIMIT_EXCEEDED,
                        PaymentRefusal.INSUFFICIENT_FUNDS,
                        PaymentRefusal.ACCOUNT_BLOCKED,
                        PaymentRefusal.BALANCE_LIMIT);
        consumptions
                .get("", "listConsumptions", "The platform's consumptions")
                .query("status", Leaf.oneOf("Only those.", OrderStatus.class))
                .answers(200, Structure.page(CONSUMPTION));
        consumptions.path("id", Terms.CONSUMPTION_ID);
        consumptions
                .get("{id}", "readConsumption", "A consumption")
                .answers(200, CONSUMPTION.showing("status", "SUCCEEDED"))
                .refuses(EscrowRefusal.ORDER_UNKNOWN);
    }
}
