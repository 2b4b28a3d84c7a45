package org.openescrow.escrow.notification.delivery;

import java.time.Duration;
import java.time.Instant;

/** One attempt to deliver. */
record Attempt(Instant startedAt, Duration duration, Reply reply) {}
