package org.openescrow.escrow.approval;

import java.util.Set;
import org.openescrow.escrow.operator.Role;

/** What can be proposed, and the roles that may decide it; one of them is enough. */
public enum ProposalKind {
    /** Money is moved by hand. */
    ADJUSTMENT(Role.FINANCE, Role.ADMINISTRATOR),
    /** A contradiction between a bank and us is closed. */
    EXCEPTION_RESOLUTION(Role.OPERATIONS, Role.ADMINISTRATOR),
    /** A payment on which a bank insists with another amount ends with that. */
    PAYMENT_ENDING(Role.FINANCE, Role.ADMINISTRATOR),
    /** An operator gets other roles. */
    OPERATOR_ROLES(Role.ADMINISTRATOR),
    /** Somebody becomes an operator. */
    NEW_OPERATOR(Role.ADMINISTRATOR),
    /** An operator is one no more. */
    OPERATOR_LEAVES(Role.ADMINISTRATOR),
    /** An operator has lost their one-time codes. */
    CODES_RESET(Role.ADMINISTRATOR),
    /** The wallets of a platform get other limits. */
    PLATFORM_LIMITS(Role.OPERATIONS, Role.ADMINISTRATOR),
    /** A platform that has lost its keys gets a new one. */
    PLATFORM_KEY(Role.OPERATIONS, Role.ADMINISTRATOR),
    /** The wallets of a tier get other limits. */
    TIER_LIMITS(Role.OPERATIONS, Role.ADMINISTRATOR),
    /** One wallet is of another tier. */
    WALLET_TIER(Role.OPERATIONS, Role.ADMINISTRATOR);

    // A copy that cannot be changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> deciders;

    ProposalKind(Role... deciders) {
        this.deciders = Set.of(deciders);
    }

    /** Whether somebody with these roles may decide it. */
    public boolean isDecidedBy(Set<Role> held) {
        return deciders.stream().anyMatch(held::contains);
    }
}
