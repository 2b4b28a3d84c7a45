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
import org.openescrow.escrow.operator.OperatorAdmin;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorRoles;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.StartHalf;
import org.openescrow.escrow.order.ContentHash;
import org.openescrow.escrow.platform.PlatformDesk;
import org.openescrow.escrow.platform.PlatformKeys;
import org.openescrow.escrow.wallet.WalletDesk;
import org.openescrow.payment.channel.ChannelExceptions;
import org.openescrow.payment.channel.WrongAmounts;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to proposals. What is approved is done in the transaction of the approval: both are there, or neither.
 *
 * <p>{@link #propose} refuses {@link EscrowRefusal#VALIDATION_FAILED} and, by kind, what {@link LedgerBooks#balance},
 * {@link ChannelExceptions#view}, {@link WrongAmounts#check}, {@link OperatorRoles#serving}, {@link
 * OperatorAdmin#check}, {@link PlatformDesk#platform}, {@link PlatformKeys#check} or {@link WalletDesk#wallet} refuses.
 * The others refuse {@link ApprovalRefusal#APPROVAL_UNKNOWN}, {@link ApprovalRefusal#APPROVAL_DECIDED} and, to whom the
 * roles for that kind are missing, {@link EscrowRefusal#OPERATOR_NOT_PERMITTED}; {@link #approve} then {@link
 * ApprovalRefusal#APPROVAL_OF_ONES_OWN}, {@link ApprovalRefusal#APPROVAL_OF_ONE_WHO_LEFT}, {@link
 * ApprovalRefusal#APPROVAL_CONTENT_DIFFERS}, {@link ApprovalRefusal#APPROVAL_ABOUT_ONESELF}, and what {@link
 * Ledger#post}, {@link ChannelExceptions#resolve}, {@link WrongAmounts#end}, {@link OperatorRoles#change}, {@link
 * OperatorRoles#remove}, {@link OperatorRoles#resetCodes}, {@link OperatorAdmin#add}, {@link PlatformDesk#limit},
 * {@link PlatformKeys#restore} or {@link WalletDesk#change} refuses.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Approvals {
    private static final int LONGEST = 500;
    private static final int MOST_ABOUT = 20;

    @Inject
    ApprovalRows rows;

    @Inject
    ProposedDeeds deeds;

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

    /** The newest proposals of a kind about one thing, as {@link Proposal#subject} names it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ApprovalView> about(ProposalKind kind, String subject) {
        return rows.about(kind, subject, new Part(Optional.empty(), MOST_ABOUT)).stream()
                .map(Approval::view)
                .toList();
    }

    /** Proposes something; nothing happens before a second operator has approved it. */
    public ApprovalView propose(Proposal proposal, OperatorName operator) {
        FreeText.checked("reason", proposal.reason(), LONGEST);
        deeds.check(proposal);
        Approval approval = new Approval(proposal, operator, now());
        rows.add(approval);
        actions.record(operator, proposal.kind() + "_PROPOSED", approval.id().value(), proposal.reason());
        return approval.view();
    }

    /**
     * Approves and does what was proposed. Only somebody else than the proposer can.
     *
     * @param content what the operator has read
     * @param comment may be empty
     */
    public Approved approve(ApprovalId id, ContentHash content, OperatorView operator, String comment) {
        Approval approval = undecided(id, operator);
        if (approval.isProposedBy(operator.name())) {
            throw new Refusal(ApprovalRefusal.APPROVAL_OF_ONES_OWN);
        }
        if (deeds.hasLeft(approval.proposedBy())) {
            throw new Refusal(ApprovalRefusal.APPROVAL_OF_ONE_WHO_LEFT);
        }
        if (!approval.says(content)) {
            throw new Refusal(ApprovalRefusal.APPROVAL_CONTENT_DIFFERS);
        }
        Optional<StartHalf> secondHalf = deeds.perform(id, approval.proposal(), operator.name());
        decide(approval, ApprovalStatus.DONE, operator.name(), comment);
        return new Approved(approval.view(), secondHalf);
    }

    /** Declines it; the proposer so takes it back. */
    public ApprovalView decline(ApprovalId id, OperatorView operator, String comment) {
        Approval approval = undecided(id, operator);
        decide(approval, ApprovalStatus.DECLINED, operator.name(), comment);
        return approval.view();
    }

    private void decide(Approval approval, ApprovalStatus decision, OperatorName operator, String comment) {
        String said = comment.isEmpty() ? comment : FreeText.checked("comment", comment, LONGEST);
        actions.record(
                operator,
                approval.kind() + "_" + decision,
                approval.id().value(),
                said,
                Change.of(approval.status(), decision));
        approval.decide(decision, operator, said, now());
    }

    private Approval undecided(ApprovalId id, OperatorView operator) {
        Approval approval = rows.lock(id).orElseThrow(() -> new Refusal(ApprovalRefusal.APPROVAL_UNKNOWN));
        if (!approval.kind().isDecidedBy(operator.roles())) {
            throw new Refusal(EscrowRefusal.OPERATOR_NOT_PERMITTED);
        }
        if (approval.status() != ApprovalStatus.PROPOSED) {
            throw new Refusal(ApprovalRefusal.APPROVAL_DECIDED);
        }
        return approval;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
