package org.openescrow.web.api.webhook;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.notification.delivery.Redelivery;

/**
 * What a redelivery of a range does, as JSON.
 *
 * @param continueFrom the {@code from} of the next call where there is more
 */
record RedeliveryAnswer(int events, Optional<Instant> continueFrom) {
    static RedeliveryAnswer of(Redelivery redelivery) {
        return new RedeliveryAnswer(redelivery.events(), redelivery.continueFrom());
    }
}
