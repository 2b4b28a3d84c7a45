package org.openescrow.web.api.card;

import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.AgreementAnswer;
import org.openescrow.escrow.card.CardAgreementStatus;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about binding cards, and the agreements that come of it. */
public final class CardDescription implements Description {
    private static final Structure BINDING = Answers.of(
            "CardBinding",
            BindingAnswer.class,
            Map.of(
                    "id", Terms.BINDING_ID,
                    "status", Answers.words("BOUND is the aim; FAILED and EXPIRED are the other ends."),
                    "expiresAt", Answers.words("Until when the code can be given.")));
    /** An agreement, in an answer and in an event. */
    public static final Structure AGREEMENT = Answers.of(
            "Agreement",
            AgreementAnswer.class,
            Map.of(
                    "status", Answers.words("Only an ACTIVE agreement can be recharged from."),
                    "signedAt", Answers.words("When the bank signed it.")));

    @Override
    public void describe(Class<?> resource, Operations cards) {
        cards.group("Cards");
        if (resource == WalletCardBindingResource.class) {
            bind(cards);
        } else if (resource == CardBindingResource.class) {
            verify(cards);
        } else if (resource == WalletAgreementResource.class) {
            cards.path("id", Terms.WALLET_ID);
            cards.get("", "listAgreements", "The agreements of a wallet")
                    .query("status", Leaf.oneOf("Only those.", CardAgreementStatus.class))
                    .answers(200, Structure.page(AGREEMENT))
                    .refuses(EscrowRefusal.WALLET_UNKNOWN);
        } else {
            cards.path("agreementNo", Terms.AGREEMENT_NO);
            cards.delete("", "terminateAgreement", "Unbind a card")
                    .text("Answers the agreement, terminated; again and again where it is sent again.")
                    .answers(200, AGREEMENT.showing("status", "TERMINATED"))
                    .refuses(EscrowRefusal.AGREEMENT_UNKNOWN);
        }
    }

    private static void bind(Operations cards) {
        cards.path("id", Terms.WALLET_ID);
        cards.post("", "bindCard", "Begin to bind a card")
                .text("The card's holder must be the wallet's user. The bank sends a code to the user's phone.")
                .body(Terms.person(Structure.asked("NewCardBinding").field("cardNo", Terms.CARD_NO)))
                .answers(201, BINDING.showing("status", "SMS_SENT").showing("expiresAt"))
                .refuses(
                        EscrowRefusal.SERVICE_NOT_PERMITTED,
                        EscrowRefusal.WALLET_UNKNOWN,
                        EscrowRefusal.WALLET_FROZEN,
                        EscrowRefusal.WALLET_CLOSED,
                        EscrowRefusal.CARD_HOLDER_MISMATCH,
                        EscrowRefusal.CARD_ALREADY_BOUND,
                        EscrowRefusal.CARD_REFUSED,
                        PaymentRefusal.CHANNEL_CLOSED,
                        PaymentRefusal.BANK_NO_ANSWER);
    }

    private static void verify(Operations cards) {
        cards.path("id", Terms.BINDING_ID);
        cards.get("", "readCardBinding", "A card binding")
                .answers(200, BINDING.showing("status", "SMS_SENT").showing("expiresAt"))
                .refuses(EscrowRefusal.CARD_BINDING_UNKNOWN);
        cards.post("verification", "verifyCardBinding", "Bind the card with the code")
                .text("After five codes the binding is over.")
                .body(Structure.asked("CardVerification").field("smsCode", Terms.SMS_CODE))
                .answers(200, BINDING.showing("status", "BOUND").showing("agreementNo"))
                .refuses(
                        EscrowRefusal.CARD_BINDING_UNKNOWN,
                        EscrowRefusal.WALLET_FROZEN,
                        EscrowRefusal.WALLET_CLOSED,
                        EscrowRefusal.CARD_HOLDER_MISMATCH,
                        EscrowRefusal.CARD_ALREADY_BOUND,
                        EscrowRefusal.SMS_CODE_WRONG,
                        EscrowRefusal.SMS_CODE_EXPIRED,
                        EscrowRefusal.SMS_ATTEMPTS_EXCEEDED,
                        EscrowRefusal.CARD_REFUSED,
                        PaymentRefusal.BANK_NO_ANSWER);
    }
}
