package org.openescrow.web.admin.channel;

import java.util.Map;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about comparing a day. */
final class ReconciliationWords {
    private static final Leaf DAY = Terms.DATE.meaning("The banking day.");
    private static final Structure RECONCILIATION = Answers.of(
            "Reconciliation",
            ReconciliationAnswer.class,
            Map.of(
                    "id", Terms.ROW_ID,
                    "date", DAY,
                    "bankLines", Answers.words("How many lines the statement has."),
                    "matched", Answers.words("How many of them fit a payment of ours."),
                    "differences", Answers.words("How many things do not fit."),
                    "debits", Answers.words("What the bank took from cards."),
                    "credits", Answers.words("What the bank gave to cards."),
                    "comparedAt", Answers.words("When.")));
    private static final Structure DIFFERENCE = Answers.of(
            "Difference",
            DifferenceAnswer.class,
            Map.of(
                    "id", Terms.ROW_ID,
                    "kind", Answers.words("What does not fit."),
                    "atBank", Leaf.text("What the bank has.", "DEBIT 10000 CNY SUCCEEDED"),
                    "here", Leaf.text("What we have.", "DEBIT 20000 CNY SUCCEEDED")));

    private ReconciliationWords() {}

    static void describe(Operations banks) {
        banks.post("", "reconcile", "Compare a bank's day with our payments")
                .body(Structure.asked("NewReconciliation")
                        .field("channel", Terms.CHANNEL)
                        .field("date", DAY))
                .answers(201, RECONCILIATION)
                .refuses(PaymentRefusal.CHANNEL_UNKNOWN, PaymentRefusal.BANK_NO_ANSWER);
        banks.get("", "listReconciliations", "Days that were compared, newest first")
                .query("channel", Terms.CHANNEL)
                .paged()
                .answers(200, Structure.page(RECONCILIATION));
        banks.path("id", Terms.ROW_ID);
        banks.get("{id}/differences", "listDifferences", "What did not fit, in the order of finding")
                .paged()
                .answers(200, Structure.page(DIFFERENCE))
                .refuses(PaymentRefusal.RECONCILIATION_UNKNOWN);
    }
}
