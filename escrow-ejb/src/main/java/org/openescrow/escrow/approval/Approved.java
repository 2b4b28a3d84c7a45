package org.openescrow.escrow.approval;

import java.util.Optional;
import org.openescrow.escrow.operator.StartHalf;

/**
 * What came of an approval.
 *
 * @param secondHalf of a new operator's start password, for who approved and nobody else; not kept
 */
public record Approved(ApprovalView view, Optional<StartHalf> secondHalf) {}
