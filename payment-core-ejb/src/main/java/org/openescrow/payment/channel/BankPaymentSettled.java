package org.openescrow.payment.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment has ended. Fired once, within the transaction that ends it, so that whoever observes it commits or rolls
 * back with it.
 *
 * @param succeeded whether money moved
 * @param reason why not, in the bank's word
 */
public record BankPaymentSettled(RequestNo requestNo, boolean succeeded, @Nullable String reason, Instant at) {}
