package org.openescrow.escrow.approval;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.order.ContentHash;

/**
 * A proposal as shown.
 *
 * @param content the fingerprint of exactly this proposal; whoever approves names it
 * @param decidedBy who approved, declined or took it back
 * @param comment what was said with the decision; may be empty
 */
public record ApprovalView(
        ApprovalId id,
        Proposal proposal,
        ContentHash content,
        ApprovalStatus status,
        OperatorName proposedBy,
        Instant proposedAt,
        Optional<OperatorName> decidedBy,
        Optional<Instant> decidedAt,
        String comment) {}
