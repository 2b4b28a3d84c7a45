package org.openescrow.web.admin.channel;

import java.util.Map;
import org.openescrow.payment.channel.ExceptionStatus;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about banks and us. */
public final class ChannelDescription implements Description {
    private static final Structure PAYMENT = Answers.of(
            "BankPayment",
            PaymentAnswer.class,
            Map.of(
                    "direction", Answers.words("DEBIT from a card, CREDIT to a card."),
                    "amount", Answers.words("How much."),
                    "movedInstead",
                            Answers.words("What the bank has moved where that is not the amount, once two operators"
                                    + " have ended the payment with it."),
                    "status", Answers.words("SUCCEEDED and FAILED are the ends."),
                    "reason", Terms.FAILURE_CODE.meaning("Why it failed."),
                    "bankSerial", Leaf.text("The bank's own number.", "S000001"),
                    "requestedAt", Answers.words("When the bank was asked first."),
                    "finishedAt", Answers.words("When it ended."),
                    "nextQueryAt", Answers.words("When the bank is asked again.")));
    private static final Structure EXCEPTION = Answers.of(
            "ChannelException",
            ExceptionAnswer.class,
            Map.of(
                    "id", Terms.ROW_ID,
                    "kind", Answers.words("What does not fit."),
                    "detail", Leaf.text("The same in words.", "the bank says 20000 fen"),
                    "told", Answers.words("What the bank says that it has moved, where that is not what was asked."),
                    "status", Answers.words("Whether a person has looked at it."),
                    "foundAt", Answers.words("When it was found."),
                    "resolution", Terms.words("What the person wrote.", 500, "the bank's mistake"),
                    "resolvedAt", Answers.words("When.")));
    private static final Structure TOLD = Structure.asked("ToldAmount")
            .field(
                    "value",
                    Leaf.number("What an exception about the payment has told.", 1, 20_000)
                            .most(999_999_999_999_999_999L))
            .field("currency", Leaf.oneOf("ISO 4217.", "CNY"));
    private static final Structure LETTER = Answers.of(
            "DeadLetter",
            DeadLetterAnswer.class,
            Map.of(
                    "id",
                            Leaf.text("The message's own id.", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
                                    .pattern("[A-Za-z0-9-]{1,64}"),
                    "raw", Leaf.text("As the bank sent it.", "{}"),
                    "receivedAt", Answers.words("When it came."),
                    "reason", Leaf.text("Why the last attempt failed.", "no connection"),
                    "failedAt", Answers.words("When that was.")));
    private static final Structure REPLAY = Answers.of(
            "Replay",
            ReplayAnswer.class,
            Map.of("replayed", Answers.words("How many were put back; what fails again is a dead letter again.")));

    @Override
    public void describe(Class<?> resource, Operations banks) {
        banks.group("Banks");
        if (resource == BankPaymentResource.class) {
            payments(banks);
        } else if (resource == ChannelExceptionResource.class) {
            exceptions(banks);
        } else if (resource == ApprovalResource.class) {
            ApprovalWords.describe(banks);
        } else if (resource == AdjustmentResource.class) {
            ApprovalWords.adjustments(banks);
        } else if (resource == ChannelResource.class) {
            ChannelWords.describe(banks);
        } else if (resource == DeadLetterResource.class) {
            letters(banks);
        } else {
            ReconciliationWords.describe(banks);
        }
    }

    private static void payments(Operations banks) {
        banks.path("requestNo", Terms.REQUEST_NO);
        banks.get("", "readBankPayment", "A payment through a bank")
                .answers(200, PAYMENT)
                .refuses(PaymentRefusal.BANK_PAYMENT_UNKNOWN);
        banks.post("query", "queryBankPayment", "Ask the bank now what became of it")
                .answers(200, PAYMENT.showing("status", "SUCCEEDED").showing("finishedAt"))
                .refuses(PaymentRefusal.BANK_PAYMENT_UNKNOWN, PaymentRefusal.BANK_NO_ANSWER);
        banks.post(
                        "ending",
                        "endBankPayment",
                        "Propose to end a payment with another amount, on which the bank insists")
                .body(Structure.asked("PaymentEnding")
                        .field("amount", TOLD)
                        .field("reason", Terms.words("What was found and done.", 500, "right by the bank's statement")))
                .answers(201, ApprovalWords.PROPOSED)
                .refuses(
                        PaymentRefusal.BANK_PAYMENT_UNKNOWN,
                        PaymentRefusal.BANK_PAYMENT_ENDED,
                        PaymentRefusal.BANK_AMOUNT_NOT_TOLD);
    }

    private static void exceptions(Operations banks) {
        banks.get("", "listChannelExceptions", "What banks said and our books contradict")
                .query("status", Leaf.oneOf("Only those.", ExceptionStatus.class))
                .paged()
                .answers(200, Structure.page(EXCEPTION));
        banks.path("id", Terms.ROW_ID);
        banks.post("{id}/resolution", "resolveChannelException", "Propose to close one of them")
                .body(Structure.asked("Resolution")
                        .field("comment", Terms.words("What was found and done.", 500, "the bank's mistake")))
                .answers(201, ApprovalWords.PROPOSED)
                .refuses(PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN, PaymentRefusal.CHANNEL_EXCEPTION_RESOLVED);
    }

    private static void letters(Operations banks) {
        Structure reason = Structure.asked("ReplayReason")
                .field("reason", Terms.words("Why it will go well now.", 500, "the database is back"));
        banks.get("", "listDeadLetters", "Callbacks that could not be handled, oldest first")
                .paged()
                .answers(200, Structure.page(LETTER));
        banks.path("id", Leaf.text("The message's own id.", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
        banks.post("{id}/replay", "replayDeadLetter", "Have one handled again")
                .body(reason)
                .answers(200, REPLAY)
                .refuses(PaymentRefusal.DEAD_LETTER_UNKNOWN);
        banks.post("replay", "replayDeadLetters", "Have all handled again")
                .body(reason)
                .answers(200, REPLAY);
    }
}
