package org.openescrow.sandbox.payment;

import java.time.Instant;

/** Fired in a transaction that leaves a payment to be executed. */
record ExecutionDue(Instant at) {}
