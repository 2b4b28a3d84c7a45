package org.openescrow.escrow.approval;

import java.util.Optional;
import org.openescrow.escrow.limit.LimitsByHand;
import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.escrow.platform.PlatformNo;

/**
 * A platform that is to have these limits of its own and no other.
 *
 * @param reason why, 1 to 500 characters
 */
public record LimitChange(PlatformNo platform, LimitsByHand limits, String reason) implements Proposal {
    /** The same as others read it from a proposal. */
    static LimitChange of(String subject, String details, String reason) {
        return new LimitChange(new PlatformNo(subject), LimitsByHand.read(new OwnLimits(details)), reason);
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.PLATFORM_LIMITS;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(platform.value());
    }

    @Override
    public Optional<String> details() {
        return Optional.of(limits.write().text());
    }
}
