package org.openescrow.escrow.approval;

import java.util.Optional;
import java.util.Set;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.operator.StartHalf;

/**
 * Somebody who is to become an operator.
 *
 * @param roles at least one
 * @param firstHalf the fingerprint of the half of the start password that the proposer has
 * @param reason why, 1 to 500 characters
 */
public record NewOperator(OperatorName operator, Set<Role> roles, String firstHalf, String reason) implements Proposal {
    private static final String BETWEEN = " ";

    public NewOperator {
        roles = Set.copyOf(roles);
    }

    /** The same with the half itself, which is not kept. */
    public static NewOperator of(OperatorView wanted, StartHalf first, String reason) {
        return new NewOperator(wanted.name(), wanted.roles(), first.fingerprint(), reason);
    }

    /** The same as others read it from a proposal. */
    static NewOperator of(String subject, String details, String reason) {
        String[] parts = details.split(BETWEEN, 2);
        return new NewOperator(new OperatorName(subject), Role.read(parts[0]), parts[1], reason);
    }

    OperatorView wanted() {
        return new OperatorView(operator, roles);
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.NEW_OPERATOR;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(operator.value());
    }

    @Override
    public Optional<String> details() {
        return Optional.of(Role.write(roles) + BETWEEN + firstHalf);
    }
}
