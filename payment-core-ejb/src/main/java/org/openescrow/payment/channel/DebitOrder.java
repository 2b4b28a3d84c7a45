package org.openescrow.payment.channel;

import org.openescrow.payment.money.Money;

/**
 * What a bank is asked when a card is to be debited.
 *
 * @param requestNo the bank's idempotency key
 * @param agreementToken the bank's own name of the agreement
 */
public record DebitOrder(RequestNo requestNo, String agreementToken, Money amount) {}
