package org.openescrow.payment.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * One step in the life of a payment and what it was taken on.
 *
 * @param from empty for the first
 * @param reason the bank's word, where it gave one
 */
public record PaymentStep(
        Optional<PaymentStatus> from, PaymentStatus to, Evidence evidence, Optional<String> reason, Instant at) {}
