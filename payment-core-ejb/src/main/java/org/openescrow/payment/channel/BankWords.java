package org.openescrow.payment.channel;

import java.time.Instant;

/**
 * What a bank said of a payment.
 *
 * @param kind on which occasion
 * @param raw word for word
 */
public record BankWords(Evidence kind, String raw, Instant at) {}
