package org.openescrow.payment.ledger.check;

import java.time.Duration;

/**
 * How far the books are proven and sealed.
 *
 * @param differences what the newest finished verification has found; 0 where there is none
 * @param unproven time since the newest one ended that found nothing; where there is none, since the first transaction
 * @param unsealed for how long the oldest transaction has waited for its seal; zero where none does. One that committed
 *     behind the end of the chain is not counted: the late pass looks for those
 */
public record VerificationFigures(long differences, Duration unproven, Duration unsealed) {}
