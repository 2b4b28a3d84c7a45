package org.openescrow.escrow.user;

import java.time.Instant;

/** The evidence that a real-name check was passed: the authority's number for it, and when. */
public record Verification(String serial, Instant at) {}
