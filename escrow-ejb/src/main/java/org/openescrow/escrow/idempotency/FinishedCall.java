package org.openescrow.escrow.idempotency;

/** A call and the answer that it is given from now on. */
public record FinishedCall(IdentifiedCall call, StoredAnswer answer) {}
