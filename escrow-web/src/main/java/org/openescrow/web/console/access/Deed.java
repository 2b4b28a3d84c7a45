package org.openescrow.web.console.access;

import java.util.EnumSet;
import java.util.Set;
import org.openescrow.escrow.approval.ProposalKind;
import org.openescrow.escrow.operator.Role;

/**
 * What can be done on pages, and the roles that may; one of them is enough. An auditor may change how they log in
 * themselves, and nothing else of it.
 */
public enum Deed {
    DECIDE_APPLICATION(EnumSet.of(Role.REVIEWER, Role.ADMINISTRATOR)),
    OPEN_DOCUMENT(EnumSet.of(Role.REVIEWER, Role.OPERATIONS, Role.ADMINISTRATOR)),
    PROPOSE_LIMITS(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    SUSPEND_PLATFORM(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    PROPOSE_KEY(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    REVOKE_KEY(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    TURN_CHANNEL(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    QUERY_BANK(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    REVEAL_PERSON(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    PROPOSE_TIER(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    SUSPEND_MERCHANT(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    BLOCK_WALLET(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    VERIFY_LEDGER(EnumSet.of(Role.FINANCE, Role.ADMINISTRATOR)),
    HANDLE_EXCEPTION(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    PROPOSE_RESOLUTION(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    PROPOSE_ENDING(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    REPLAY_CALLBACKS(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    PROPOSE_ADJUSTMENT(EnumSet.of(Role.FINANCE, Role.ADMINISTRATOR)),
    /** Which of them each role decides is the rule of {@link ProposalKind}. */
    DECIDE_PROPOSAL(EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.ADMINISTRATOR)),
    SEND_AGAIN(EnumSet.of(Role.OPERATIONS, Role.ADMINISTRATOR)),
    /** In a demo. */
    PLAY_ACTIVITY(EnumSet.of(Role.ADMINISTRATOR)),
    ADD_OPERATOR(EnumSet.of(Role.ADMINISTRATOR)),
    PROPOSE_ROLES(EnumSet.of(Role.ADMINISTRATOR)),
    PROPOSE_LEAVING(EnumSet.of(Role.ADMINISTRATOR)),
    PROPOSE_CODES_RESET(EnumSet.of(Role.ADMINISTRATOR)),
    /** The two things that an auditor does too. */
    CHANGE_OWN_PASSWORD(EnumSet.allOf(Role.class)),
    CHANGE_OWN_CODES(EnumSet.allOf(Role.class));

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
