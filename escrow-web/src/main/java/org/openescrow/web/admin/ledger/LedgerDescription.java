package org.openescrow.web.admin.ledger;

import java.util.Map;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Items;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Schema;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about the ledger. */
public final class LedgerDescription implements Description {
    private static final Map<String, Schema> AMOUNTS = Map.of(
            "kind", Answers.words("What the account is for."),
            "accounts", Answers.words("How many there are."),
            "debits", Answers.words("The sum of all debits."),
            "credits", Answers.words("The sum of all credits."),
            "balance", Answers.words("What they hold together."),
            "balanced", Answers.words("Whether debits and credits are equal."));
    private static final Structure ROW = Answers.of("TrialBalanceRow", TrialBalanceAnswer.Row.class, AMOUNTS);
    private static final Structure TRIAL_BALANCE = Answers.of(
            "TrialBalance",
            TrialBalanceAnswer.class,
            Map.of(
                    "rows", Items.of(ROW, "One for each kind of account."),
                    "debits", Answers.words("The sum of all debits."),
                    "credits", Answers.words("The sum of all credits."),
                    "balanced", Answers.words("Whether the two are equal.")));
    private static final Structure ENTRY = Answers.of(
            "LedgerEntry",
            LedgerEntryAnswer.class,
            Map.of(
                    "id", Terms.ENTRY_ID,
                    "kind", Answers.words("Why money moved."),
                    "accountKind", Answers.words("What the account is for."),
                    "side", Answers.words("Debit or credit."),
                    "amount", Answers.words("How much moved."),
                    "balanceAfter", Answers.words("What the account held after it.")));
    private static final Structure HOLD = Answers.of(
            "Hold",
            HoldAnswer.class,
            Map.of(
                    "id", Terms.ROW_ID,
                    "kind", Answers.words("Why money will move."),
                    "payerAccountNo", Terms.ACCOUNT_NO.meaning("Whose money is put aside."),
                    "payeeAccountNo", Terms.ACCOUNT_NO.meaning("For whom."),
                    "amount", Answers.words("How much was put aside."),
                    "captured", Answers.words("How much of it has moved."),
                    "status", Answers.words("Where it is."),
                    "heldAt", Answers.words("Since when."),
                    "expiresAt", Answers.words("Until when.")));
    private static final Structure EXPLANATION = Answers.of(
            "AccountExplanation",
            ExplanationAnswer.class,
            Map.of(
                    "kind", Answers.words("What the account is for."),
                    "posted", Answers.words("What it holds by its entries."),
                    "held", Answers.words("What is put aside."),
                    "blocked", Answers.words("What is blocked."),
                    "available", Answers.words("posted − held − blocked."),
                    "blockedIn", Answers.words("Whether it takes nothing in."),
                    "blockedOut", Answers.words("Whether it gives nothing out."),
                    "entries", Items.of(ENTRY, "The newest entries."),
                    "holds", Items.of(HOLD, "The open holds.")));
    private static final Structure BALANCE = Answers.of(
            "BalanceAt",
            BalanceAtAnswer.class,
            Map.of(
                    "at", Answers.words("When."),
                    "posted", Answers.words("What it held by its entries.")));

    @Override
    public void describe(Class<?> resource, Operations ledger) {
        ledger.group("Ledger");
        if (resource == LedgerResource.class) {
            books(ledger);
        } else if (resource == LedgerAccountResource.class) {
            account(ledger);
        } else if (resource == LedgerVerificationResource.class) {
            VerificationWords.describe(ledger);
        } else {
            ledger.get("", "exportLedger", "The whole ledger, a line a record")
                    .text("For `./escrow verify-export`, which checks it without server and database.")
                    .answers(200, "application/x-ndjson", Leaf.text("One JSON object a line.", "{}\n"));
        }
    }

    private static void books(Operations ledger) {
        ledger.get("trial-balance", "trialBalance", "The trial balance").answers(200, TRIAL_BALANCE);
        ledger.get("entries", "entriesOf", "The entries of one ledger transaction")
                .text("An empty list where nothing was posted for it.")
                .required("kind", Leaf.oneOf("Why money moved.", TransactionKind.class))
                .required("reference", Terms.REFERENCE)
                .answers(200, Structure.page(ENTRY));
    }

    private static void account(Operations ledger) {
        ledger.path("accountNo", Terms.ACCOUNT_NO);
        ledger.get("", "explainAccount", "What an account has, and why")
                .query("limit", Terms.LIMIT)
                .answers(200, EXPLANATION)
                .refuses(PaymentRefusal.ACCOUNT_UNKNOWN);
        ledger.get("balance", "balanceAt", "What an account held at a moment")
                .required("at", Leaf.text("A moment, RFC 3339.", "2026-11-22T08:30:00.000Z"))
                .answers(200, BALANCE)
                .refuses(PaymentRefusal.ACCOUNT_UNKNOWN);
    }
}
