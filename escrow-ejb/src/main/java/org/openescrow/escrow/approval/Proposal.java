package org.openescrow.escrow.approval;

import java.util.Optional;

/** What one operator wants done, and does not do alone. */
public sealed interface Proposal
        permits Adjustment,
                CodesReset,
                ExceptionResolution,
                KeyAddition,
                Leaving,
                LimitChange,
                NewOperator,
                PaymentEnding,
                RoleChange,
                TierChange,
                TierLimitChange {
    ProposalKind kind();

    /** The id of what it is done to; empty for an adjustment, which has two accounts instead. */
    Optional<String> subject();

    /** What there is to say beside subject and reason, always in the same words; part of what is approved. */
    default Optional<String> details() {
        return Optional.empty();
    }

    /** Why, or what is to be written down; 1 to 500 characters. Part of what is approved. */
    String reason();
}
