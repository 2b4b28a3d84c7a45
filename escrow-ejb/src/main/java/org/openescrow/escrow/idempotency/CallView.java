package org.openescrow.escrow.idempotency;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a call.
 *
 * @param beganAt when it was begun, or begun again
 * @param answer what was answered; present once FINISHED
 */
public record CallView(
        CallKey key,
        CallProgress progress,
        Instant beganAt,
        Optional<Instant> finishedAt,
        Optional<StoredAnswer> answer) {}
