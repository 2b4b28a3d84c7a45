package org.openescrow.escrow.notification.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * An attempt as shown.
 *
 * @param httpStatus where there was an answer
 */
public record AttemptView(Instant startedAt, long durationMillis, AttemptResult result, Optional<Integer> httpStatus) {}
