package org.openescrow.web.api.recharge;

import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.RechargeAnswer;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about recharges. */
public final class RechargeDescription implements Description {
    /** A recharge order, in an answer and in an event. */
    public static final Structure RECHARGE = Answers.of(
            "Recharge",
            RechargeAnswer.class,
            Map.of(
                    "id", Terms.RECHARGE_ID,
                    "status", Answers.words("PROCESSING until the bank has said how it ends."),
                    "amount", Answers.words("How much is debited to the card."),
                    "finishedAt", Answers.words("When it ended.")));

    @Override
    public void describe(Class<?> resource, Operations recharges) {
        recharges.group("Recharges");
        recharges
                .post("", "recharge", "Recharge a wallet from a card")
                .text("Takes the order and asks the bank. How it ends is told by the order itself: a refusal"
                        + " of the bank is status FAILED with a failureCode, never an HTTP error.")
                .body(Structure.asked("NewRecharge")
                        .field("orderNo", Terms.ORDER_NO)
                        .field("walletId", Terms.WALLET_ID)
                        .field("agreementNo", Terms.AGREEMENT_NO)
                        .field("amount", Terms.ORDER_AMOUNT))
                .answers(201, RECHARGE)
                .refuses(
                        EscrowRefusal.ORDER_NO_REUSED,
                        EscrowRefusal.AMOUNT_OVER_LIMIT,
                        EscrowRefusal.SERVICE_NOT_PERMITTED,
                        EscrowRefusal.WALLET_UNKNOWN,
                        EscrowRefusal.WALLET_FROZEN,
                        EscrowRefusal.WALLET_CLOSED,
                        EscrowRefusal.AGREEMENT_UNKNOWN,
                        EscrowRefusal.AGREEMENT_NOT_ACTIVE,
                        PaymentRefusal.ACCOUNT_BLOCKED,
                        PaymentRefusal.CHANNEL_CLOSED);
        recharges
                .get("", "listRecharges", "The platform's recharges")
                .query("status", Leaf.oneOf("Only those.", OrderStatus.class))
                .answers(200, Structure.page(RECHARGE));
        recharges.path("id", Terms.RECHARGE_ID);
        recharges
                .get("{id}", "readRecharge", "A recharge")
                .answers(200, RECHARGE.showing("status", "SUCCEEDED").showing("finishedAt"))
                .refuses(EscrowRefusal.ORDER_UNKNOWN);
    }
}
