package org.openescrow.web.admin.channel;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.approval.Adjustment;
import org.openescrow.escrow.approval.ApprovalStatus;
import org.openescrow.escrow.approval.ApprovalView;
import org.openescrow.escrow.approval.Approved;
import org.openescrow.escrow.approval.PaymentEnding;
import org.openescrow.escrow.approval.Proposal;
import org.openescrow.escrow.approval.ProposalKind;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.StartHalf;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.money.Money;

/** What waits for a second operator, or was decided, as JSON. */
record ApprovalAnswer(
        String id,
        ProposalKind kind,
        Optional<String> subject,
        Optional<String> details,
        Optional<String> fromAccount,
        Optional<String> toAccount,
        Optional<Money> amount,
        String reason,
        String content,
        ApprovalStatus status,
        String proposedBy,
        Instant proposedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> startPasswordHalf) {

    static ApprovalAnswer of(Approved approved) {
        return of(approved.view(), approved.secondHalf().map(StartHalf::shown));
    }

    static ApprovalAnswer of(ApprovalView view) {
        return of(view, Optional.empty());
    }

    private static ApprovalAnswer of(ApprovalView view, Optional<String> startPasswordHalf) {
        Optional<Adjustment> money =
                view.proposal() instanceof Adjustment adjustment ? Optional.of(adjustment) : Optional.empty();
        return new ApprovalAnswer(
                view.id().value(),
                view.proposal().kind(),
                view.proposal().subject(),
                view.proposal().details(),
                money.map(Adjustment::from).map(AccountNo::toString),
                money.map(Adjustment::to).map(AccountNo::toString),
                amount(view.proposal()),
                view.proposal().reason(),
                view.content().value(),
                view.status(),
                view.proposedBy().value(),
                view.proposedAt(),
                view.decidedBy().map(OperatorName::value),
                view.decidedAt(),
                startPasswordHalf);
    }

    private static Optional<Money> amount(Proposal proposal) {
        if (proposal instanceof Adjustment adjustment) {
            return Optional.of(adjustment.amount());
        }
        return proposal instanceof PaymentEnding ending ? Optional.of(ending.amount()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "ApprovalAnswer[" + id + "]";
    }
}
