package org.openescrow.escrow.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.order.ContentHash;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.money.Money;

/** A proposal and what became of it. Its content is written once; the database user cannot change it. */
@Entity
@Table(name = "approval")
class Approval {
    @Id
    private String id;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ProposalKind kind;

    @Column(updatable = false)
    private @Nullable String subject;

    @Column(updatable = false)
    private @Nullable String details;

    @Column(name = "from_account", updatable = false)
    private @Nullable Long fromAccount;

    @Column(name = "to_account", updatable = false)
    private @Nullable Long toAccount;

    @Column(updatable = false)
    private @Nullable Long amount;

    @Column(updatable = false)
    private @Nullable String currency;

    @Column(updatable = false)
    private String reason;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Enumerated(EnumType.STRING)
    private ApprovalStatus status;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private String comment;

    protected Approval() {}

    Approval(Proposal proposal, OperatorName operator, Instant now) {
        this.id = ApprovalId.next().value();
        this.kind = proposal.kind();
        this.subject = proposal.subject().orElse(null);
        this.details = proposal.details().orElse(null);
        if (proposal instanceof Adjustment adjustment) {
            this.fromAccount = adjustment.from().value();
            this.toAccount = adjustment.to().value();
            this.amount = adjustment.amount().minorUnits();
            this.currency = adjustment.amount().currency().getCurrencyCode();
        }
        this.reason = proposal.reason();
        this.status = ApprovalStatus.PROPOSED;
        this.proposedBy = operator.value();
        this.proposedAt = now;
        this.comment = "";
        this.contentHash = content().value();
    }

    ApprovalId id() {
        return new ApprovalId(id);
    }

    ApprovalStatus status() {
        return status;
    }

    OperatorName proposedBy() {
        return new OperatorName(proposedBy);
    }

    boolean isProposedBy(OperatorName operator) {
        return proposedBy.equals(operator.value());
    }

    /** Whether it is still what was proposed, and what the second operator has read. */
    boolean says(ContentHash read) {
        return contentHash.equals(read.value()) && content().equals(read);
    }

    void decide(ApprovalStatus decision, OperatorName operator, String said, Instant now) {
        if (!status.next().contains(decision)) {
            throw new IllegalStateException(id + " is " + status);
        }
        status = decision;
        decidedBy = operator.value();
        decidedAt = now;
        comment = said;
    }

    ProposalKind kind() {
        return kind;
    }

    Proposal proposal() {
        return switch (kind) {
            case ADJUSTMENT ->
                new Adjustment(
                        new AccountNo(present(fromAccount)),
                        new AccountNo(present(toAccount)),
                        new Money(present(amount), Currency.getInstance(present(currency))),
                        reason);
            case EXCEPTION_RESOLUTION -> ExceptionResolution.of(present(subject), reason);
            case PAYMENT_ENDING -> PaymentEnding.of(present(subject), present(details), reason);
            case OPERATOR_ROLES -> RoleChange.of(present(subject), present(details), reason);
            case NEW_OPERATOR -> NewOperator.of(present(subject), present(details), reason);
            case OPERATOR_LEAVES -> new Leaving(new OperatorName(present(subject)), reason);
            case CODES_RESET -> new CodesReset(new OperatorName(present(subject)), reason);
            case PLATFORM_LIMITS -> LimitChange.of(present(subject), present(details), reason);
            case PLATFORM_KEY -> KeyAddition.of(present(subject), present(details), reason);
            case TIER_LIMITS -> TierLimitChange.of(present(subject), present(details), reason);
            case WALLET_TIER -> TierChange.of(present(subject), present(details), reason);
        };
    }

    ApprovalView view() {
        return new ApprovalView(
                id(),
                proposal(),
                new ContentHash(contentHash),
                status,
                new OperatorName(proposedBy),
                proposedAt,
                Optional.ofNullable(decidedBy).map(OperatorName::new),
                Optional.ofNullable(decidedAt),
                comment);
    }

    private ContentHash content() {
        return switch (kind) {
            case ADJUSTMENT ->
                ContentHash.of(
                        kind.name(),
                        id,
                        Long.toString(present(fromAccount)),
                        Long.toString(present(toAccount)),
                        Long.toString(present(amount)),
                        present(currency),
                        reason,
                        proposedBy);
            case EXCEPTION_RESOLUTION, CODES_RESET, OPERATOR_LEAVES ->
                ContentHash.of(kind.name(), id, present(subject), reason, proposedBy);
            case OPERATOR_ROLES,
                    NEW_OPERATOR,
                    PAYMENT_ENDING,
                    PLATFORM_KEY,
                    PLATFORM_LIMITS,
                    TIER_LIMITS,
                    WALLET_TIER ->
                ContentHash.of(kind.name(), id, present(subject), present(details), reason, proposedBy);
        };
    }

    private static <T> T present(@Nullable T column) {
        return Objects.requireNonNull(column, "a check of the table");
    }
}
