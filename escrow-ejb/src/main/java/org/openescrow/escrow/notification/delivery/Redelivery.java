package org.openescrow.escrow.notification.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What a redelivery of a range will do.
 *
 * @param events how many are sent again
 * @param continueFrom the {@code from} of the next call, where the range holds more than one call takes
 */
public record Redelivery(int events, Optional<Instant> continueFrom) {}
