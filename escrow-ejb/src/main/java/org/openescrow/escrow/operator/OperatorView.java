package org.openescrow.escrow.operator;

import java.util.Set;

/** An operator who has logged in. */
public record OperatorView(OperatorName name, Set<Role> roles) {
    public OperatorView {
        roles = Set.copyOf(roles);
    }
}
