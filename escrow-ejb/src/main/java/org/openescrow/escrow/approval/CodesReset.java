package org.openescrow.escrow.approval;

import java.util.Optional;
import org.openescrow.escrow.operator.OperatorName;

/**
 * An operator who has lost what makes their one-time codes, and is to log in without until they turn them on again.
 *
 * @param reason why, 1 to 500 characters
 */
public record CodesReset(OperatorName operator, String reason) implements Proposal {
    @Override
    public ProposalKind kind() {
        return ProposalKind.CODES_RESET;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(operator.value());
    }
}
