package org.openescrow.escrow.approval;

import java.util.Optional;
import java.util.Set;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.Role;

/**
 * An operator who is to have these roles and no other.
 *
 * @param roles at least one
 * @param reason why, 1 to 500 characters
 */
public record RoleChange(OperatorName operator, Set<Role> roles, String reason) implements Proposal {
    public RoleChange {
        roles = Set.copyOf(roles);
    }

    /** The same as others read it from a proposal. */
    static RoleChange of(String subject, String details, String reason) {
        return new RoleChange(new OperatorName(subject), Role.read(details), reason);
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.OPERATOR_ROLES;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(operator.value());
    }

    @Override
    public Optional<String> details() {
        return Optional.of(Role.write(roles));
    }
}
