package org.openescrow.escrow.approval;

import java.util.Optional;
import org.openescrow.escrow.operator.OperatorName;

/**
 * An operator who is to be one no more. They may propose it themselves: where there are two administrators, nobody else
 * could propose what the other one then approves.
 *
 * @param reason why, 1 to 500 characters
 */
public record Leaving(OperatorName operator, String reason) implements Proposal {
    @Override
    public ProposalKind kind() {
        return ProposalKind.OPERATOR_LEAVES;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(operator.value());
    }
}
