package org.openescrow.payment.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * A callback that could not be handled, however often it was tried.
 *
 * @param channel which bank it came from, where the message says so
 * @param raw as the bank sent it, at most 8,192 characters
 * @param receivedAt when we took it in
 * @param reason why the last attempt failed
 * @param failedAt when it did
 */
public record DeadLetterView(
        DeadLetterId id,
        Optional<String> channel,
        String raw,
        Instant receivedAt,
        Optional<String> reason,
        Optional<Instant> failedAt) {}
