package org.openescrow.sandbox.callback;

import java.time.Instant;

/** Fired in a transaction that leaves a letter to be sent. */
public record LetterDue(Instant at) {}
