package org.openescrow.web.console.access;

import java.util.EnumSet;
import java.util.Set;
import org.openescrow.escrow.operator.Role;

/** What can be done on pages, and the roles that may; one of them is enough. An auditor may nothing of it. */
public enum Deed {
    DECIDE_APPLICATION(EnumSet.of(Role.REVIEWER, Role.ADMINISTRATOR)),
    REVOKE_KEY(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    QUERY_BANK(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    REVEAL_PERSON(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    BLOCK_WALLET(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    VERIFY_LEDGER(EnumSet.of(Role.FINANCE, Role.ADMINISTRATOR)),
    RESOLVE_EXCEPTION(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    REPLAY_CALLBACKS(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    PROPOSE_ADJUSTMENT(EnumSet.of(Role.FINANCE, Role.ADMINISTRATOR)),
    DECIDE_ADJUSTMENT(EnumSet.of(Role.FINANCE, Role.ADMINISTRATOR)),
    ADD_OPERATOR(EnumSet.of(Role.ADMINISTRATOR));

    // A copy that cannot be changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Deed(Set<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    public boolean isFor(Set<Role> held) {
        return roles.stream().anyMatch(held::contains);
    }
}
