package org.openescrow.payment.ledger.check;

import java.time.Duration;

/**
 * How far the books are proven.
 *
 * @param differences what the newest finished verification has found; 0 where there is none
 * @param unproven time since the newest one ended that found nothing; where there is none, since the first transaction
 */
public record VerificationFigures(long differences, Duration unproven) {}
