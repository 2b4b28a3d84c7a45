package org.openescrow.escrow.platform;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * A platform's public key.
 *
 * @param key what verifies signatures by it
 * @param application the application of the platform
 * @param platformNo whose key it is, once the application is approved
 */
public record KeyView(
        KeyId id,
        SigningKey key,
        ApplicationId application,
        Optional<PlatformNo> platformNo,
        Validity validity,
        Optional<Revocation> revocation) {

    public KeyStatus status(Instant now) {
        if (revocation.isPresent()) {
            return KeyStatus.REVOKED;
        }
        if (validity.isOver(now)) {
            return KeyStatus.EXPIRED;
        }
        return validity.hasBegun(now) ? KeyStatus.ACTIVE : KeyStatus.NOT_YET_VALID;
    }

    /**
     * Refuses a key whose signatures do not count now: {@link EscrowRefusal#KEY_NOT_YET_VALID},
     * {@link EscrowRefusal#KEY_EXPIRED}, {@link EscrowRefusal#KEY_REVOKED}.
     */
    public void requireActive(Instant now) {
        switch (status(now)) {
            case ACTIVE -> {
                // Its signatures count.
            }
            case NOT_YET_VALID -> throw new Refusal(EscrowRefusal.KEY_NOT_YET_VALID);
            case EXPIRED -> throw new Refusal(EscrowRefusal.KEY_EXPIRED);
            case REVOKED -> throw new Refusal(EscrowRefusal.KEY_REVOKED);
        }
    }
}
