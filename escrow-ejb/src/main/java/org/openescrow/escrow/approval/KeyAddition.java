package org.openescrow.escrow.approval;

import java.util.Optional;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.SigningKey;

/**
 * A key that a platform is to have which cannot sign for it any more, since it has lost the others.
 *
 * @param reason how it is known that the key is the platform's, 1 to 500 characters
 */
public record KeyAddition(PlatformNo platform, SigningKey key, String reason) implements Proposal {
    private static final String BETWEEN = " ";

    /** The same as others read it from a proposal. */
    static KeyAddition of(String subject, String details, String reason) {
        String[] parts = details.split(BETWEEN, 3);
        return new KeyAddition(new PlatformNo(subject), new SigningKey(parts[0], parts[2], parts[1]), reason);
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.PLATFORM_KEY;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(platform.value());
    }

    @Override
    public Optional<String> details() {
        return Optional.of(key.algorithm() + BETWEEN + key.thumbprint() + BETWEEN + key.pem());
    }
}
