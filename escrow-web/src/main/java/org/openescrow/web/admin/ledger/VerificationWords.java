package org.openescrow.web.admin.ledger;

import java.util.Map;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Items;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about recomputing the books. */
final class VerificationWords {
    private static final Structure VERDICT = Answers.of(
            "LedgerVerdict",
            VerificationAnswer.VerdictAnswer.class,
            Map.of(
                    "clean", Answers.words("Whether the books are right."),
                    "accounts", Answers.words("How many accounts were recomputed."),
                    "transactions", Answers.words("How many transactions."),
                    "entries", Answers.words("How many entries."),
                    "seals", Answers.words("How many seals."),
                    "newestSeal",
                            Leaf.text(
                                            "The head of the chain of seals; zeros where the chain does not hold.",
                                            "0".repeat(64))
                                    .pattern("[0-9a-f]{64}"),
                    "differences", Answers.words("How many things do not fit."),
                    "findings",
                            Items.of(
                                    Leaf.text("What does not fit.", "account 1000000000000008"),
                                    "The first of them.")));
    private static final Structure VERIFICATION = Answers.of(
            "LedgerVerification",
            VerificationAnswer.class,
            Map.of(
                    "id", Terms.ROW_ID,
                    "startedBy", Terms.OPERATOR.meaning("Who asked; the system itself at night."),
                    "startedAt", Answers.words("When it began."),
                    "finishedAt", Answers.words("When it ended."),
                    "verdict", VERDICT));

    private VerificationWords() {}

    static void describe(Operations ledger) {
        ledger.post("", "verifyLedger", "Recompute the books now")
                .text("Takes as long as the ledger is.")
                .answers(201, VERDICT);
        ledger.get("", "listVerifications", "The latest verifications")
                .answers(200, Structure.page(VERIFICATION.showing("finishedAt").showing("verdict")));
    }
}
