package org.openescrow.web.admin.channel;

import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.approval.ApprovalRefusal;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about what one operator proposes and another one approves. */
final class ApprovalWords {
    private static final Leaf APPROVAL_ID = Leaf.text("The proposal's id.", "apv_01K3D4E5F6G7H8J9KAMBNCPDQE")
            .pattern("apv_[0-7][0-9A-HJKMNP-TV-Z]{25}");
    private static final Leaf FINGERPRINT = Leaf.text(
                    "The fingerprint of exactly this proposal.",
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            .pattern("[0-9a-f]{64}");
    static final Structure PROPOSED = Answers.of(
            "Proposal",
            ApprovalAnswer.class,
            Map.ofEntries(
                    Map.entry("id", APPROVAL_ID),
                    Map.entry("kind", Answers.words("What is proposed.")),
                    Map.entry("subject", Leaf.text("The id of what it is done to.", "613847590172635001")),
                    Map.entry(
                            "details",
                            Leaf.text("What else is to be done, as the kind says it; a key over lines.", "SINGLE=5000")
                                    .characters(1, 4_300)),
                    Map.entry(
                            "fromAccount",
                            Leaf.text("Of money that is moved: the account to debit.", "1000000000000017")),
                    Map.entry("toAccount", Leaf.text("The account to credit.", "1000000000000025")),
                    Map.entry("amount", Answers.words("How much.")),
                    Map.entry("reason", Terms.words("Why, or what is to be written down.", 500, "the bank's mistake")),
                    Map.entry("content", FINGERPRINT),
                    Map.entry("status", Answers.words("DONE once a second operator has approved it.")),
                    Map.entry("proposedBy", Leaf.text("Who proposed it.", "ada")),
                    Map.entry("proposedAt", Answers.words("When.")),
                    Map.entry("decidedBy", Leaf.text("Who decided it.", "bob")),
                    Map.entry("decidedAt", Answers.words("When.")),
                    Map.entry(
                            "startPasswordHalf",
                            Leaf.text(
                                    "In the answer to the approval of a new operator, and never again: the half of the"
                                            + " start password that the approver gives them.",
                                    "7K2M-Q8TZ-4HWD-91BX"))));

    private static final Leaf OTHER_ACCOUNT =
            Leaf.text("The account to credit, another one.", "2000000000000428").pattern("[0-9]{16}");

    private ApprovalWords() {}

    static void adjustments(Operations banks) {
        banks.post("", "proposeAdjustment", "Propose to move money by hand")
                .body(Structure.asked("Adjustment")
                        .field("fromAccount", Terms.ACCOUNT_NO.meaning("The account to debit."))
                        .field("toAccount", OTHER_ACCOUNT)
                        .field("amount", Terms.ORDER_AMOUNT)
                        .field(
                                "reason",
                                Terms.words("Why; part of what is approved.", 500, "paid to the wrong wallet")))
                .answers(201, PROPOSED)
                .refuses(PaymentRefusal.ACCOUNT_UNKNOWN);
    }

    static void describe(Operations banks) {
        banks.path("id", APPROVAL_ID);
        banks.get("", "readProposal", "What one operator proposed and another one approves")
                .answers(200, PROPOSED)
                .refuses(ApprovalRefusal.APPROVAL_UNKNOWN);
        banks.post("approval", "approveProposal", "Approve, as another operator, exactly what was proposed")
                .body(Structure.asked("ProposalApproval").field("content", FINGERPRINT))
                .answers(
                        200,
                        PROPOSED.showing("status", "DONE").showing("decidedBy").showing("decidedAt"))
                .refuses(
                        ApprovalRefusal.APPROVAL_UNKNOWN,
                        ApprovalRefusal.APPROVAL_DECIDED,
                        ApprovalRefusal.APPROVAL_OF_ONES_OWN,
                        ApprovalRefusal.APPROVAL_OF_ONE_WHO_LEFT,
                        ApprovalRefusal.APPROVAL_CONTENT_DIFFERS,
                        ApprovalRefusal.APPROVAL_ABOUT_ONESELF,
                        EscrowRefusal.PUBLIC_KEY_REUSED,
                        EscrowRefusal.KEY_STILL_USABLE,
                        EscrowRefusal.KEYS_EXHAUSTED,
                        PaymentRefusal.CHANNEL_EXCEPTION_RESOLVED,
                        PaymentRefusal.BANK_PAYMENT_ENDED,
                        PaymentRefusal.INSUFFICIENT_FUNDS,
                        PaymentRefusal.ACCOUNT_BLOCKED);
    }
}
