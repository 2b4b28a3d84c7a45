package org.openescrow.web.api.platform;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.platform.KeyStatus;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.escrow.platform.Revocation;

/** A platform's key as JSON. */
public record KeyAnswer(
        String id,
        String alg,
        String thumbprint,
        KeyStatus status,
        Instant validFrom,
        Optional<Instant> validUntil,
        Optional<Instant> revokedAt,
        Optional<String> revocationReason) {

    /** The key as it is now. */
    public static KeyAnswer of(KeyView view, Instant now) {
        return new KeyAnswer(
                view.id().value(),
                view.key().algorithm(),
                view.key().thumbprint(),
                view.status(now),
                view.validity().from(),
                view.validity().until(),
                view.revocation().map(Revocation::at),
                view.revocation().flatMap(Revocation::reason));
    }
}
