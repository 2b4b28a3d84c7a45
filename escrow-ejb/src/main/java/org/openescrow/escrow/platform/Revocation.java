package org.openescrow.escrow.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * That a key counts no more.
 *
 * @param at since when; for ever
 * @param reason in the words of whoever said so
 */
public record Revocation(Instant at, Optional<String> reason) {}
