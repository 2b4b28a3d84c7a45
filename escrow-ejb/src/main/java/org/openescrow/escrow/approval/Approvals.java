package org.openescrow.escrow.approval;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.order.ContentHash;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to proposals. What is approved is done in the transaction of the approval: both are there, or neither.
 *
 * <p>{@link #propose} refuses {@link EscrowRefusal#VALIDATION_FAILED} and what {@link LedgerBooks#balance} refuses.
 * The
 * others refuse {@link ApprovalRefusal#APPROVAL_UNKNOWN} and {@link ApprovalRefusal#APPROVAL_DECIDED}; {@link
 * #approve} then {@link ApprovalRefusal#APPROVAL_OF_ONES_OWN}, {@link ApprovalRefusal#APPROVAL_CONTENT_DIFFERS}, and
 * what {@link Ledger#post} refuses.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Approvals {
    private static final int LONGEST = 500;

    @Inject
    ApprovalRows rows;

    @Inject
    Ledger ledger;

    @Inject
    LedgerBooks books;

    @Inject
    OperatorActions actions;

    @Inject
    InstantSource clock;

    /** Newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ApprovalView> approvals(Optional<ApprovalStatus> status, Part part) {
        return rows.list(status, part).stream().map(Approval::view).toList();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ApprovalView approval(ApprovalId id) {
        return rows.read(id).map(Approval::view).orElseThrow(() -> new Refusal(ApprovalRefusal.APPROVAL_UNKNOWN));
    }

    /** Proposes to move money; nothing moves before a second operator has approved it. */
    public ApprovalView propose(Adjustment adjustment, OperatorName operator) {
        FreeText.checked("reason", adjustment.reason(), LONGEST);
        if (!adjustment.amount().isPositive() || adjustment.from().equals(adjustment.to())) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "More than zero, between two accounts.");
        }
        books.balance(adjustment.from());
        books.balance(adjustment.to());
        Approval approval = new Approval(adjustment, operator, now());
        rows.add(approval);
        actions.record(operator, "ADJUSTMENT_PROPOSED", approval.id().value(), adjustment.reason());
        return approval.view();
    }

    /**
     * Approves and does what was proposed. Only somebody else than the proposer can.
     *
     * @param content what the operator has read
     * @param comment may be empty
     */
    public ApprovalView approve(ApprovalId id, ContentHash content, OperatorName operator, String comment) {
        Approval approval = undecided(id);
        if (approval.isProposedBy(operator)) {
            throw new Refusal(ApprovalRefusal.APPROVAL_OF_ONES_OWN);
        }
        if (!approval.says(content)) {
            throw new Refusal(ApprovalRefusal.APPROVAL_CONTENT_DIFFERS);
        }
        ledger.post(Posting.of(
                TransactionKind.ADJUSTMENT,
                new Reference(id.value()),
                approval.adjustment().transfer()));
        decide(approval, ApprovalStatus.DONE, operator, comment);
        return approval.view();
    }

    /** Declines it; the proposer so takes it back. */
    public ApprovalView decline(ApprovalId id, OperatorName operator, String comment) {
        Approval approval = undecided(id);
        decide(approval, ApprovalStatus.DECLINED, operator, comment);
        return approval.view();
    }

    private void decide(Approval approval, ApprovalStatus decision, OperatorName operator, String comment) {
        String said = comment.isEmpty() ? comment : FreeText.checked("comment", comment, LONGEST);
        actions.record(
                operator,
                "ADJUSTMENT_" + decision,
                approval.id().value(),
                said,
                Change.of(approval.status(), decision));
        approval.decide(decision, operator, said, now());
    }

    private Approval undecided(ApprovalId id) {
        Approval approval = rows.lock(id).orElseThrow(() -> new Refusal(ApprovalRefusal.APPROVAL_UNKNOWN));
        if (approval.status() != ApprovalStatus.PROPOSED) {
            throw new Refusal(ApprovalRefusal.APPROVAL_DECIDED);
        }
        return approval;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
