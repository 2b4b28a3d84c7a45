package org.openescrow.escrow.operator;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An operator as other operators see them.
 *
 * @param starting whether they have still to choose their first password
 * @param addedAlone whether one administrator alone has added them, being the only one
 * @param withCodes whether their log-in asks for a one-time code
 * @param left where they are no operator any more
 */
public record OperatorListed(
        OperatorName name,
        Set<Role> roles,
        boolean starting,
        boolean addedAlone,
        boolean withCodes,
        Optional<Left> left) {
    /** Since when, and who approved it. */
    public record Left(Instant at, OperatorName by) {}

    public OperatorListed {
        roles = Set.copyOf(roles);
    }
}
