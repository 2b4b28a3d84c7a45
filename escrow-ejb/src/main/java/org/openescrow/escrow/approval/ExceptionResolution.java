package org.openescrow.escrow.approval;

import java.util.Optional;

/**
 * A contradiction between a bank and us that is to be closed.
 *
 * @param exception its id
 * @param reason what was found and done, 1 to 500 characters; becomes the resolution
 */
public record ExceptionResolution(long exception, String reason) implements Proposal {
    /** The same as others read it from a proposal. */
    static ExceptionResolution of(String subject, String reason) {
        return new ExceptionResolution(Long.parseLong(subject), reason);
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.EXCEPTION_RESOLUTION;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(Long.toString(exception));
    }
}
