package org.openescrow.payment.channel;

import org.openescrow.payment.money.Money;

/**
 * What a bank is asked when a card is to be credited.
 *
 * @param requestNo the bank's idempotency key
 * @param agreementToken the bank's own name of the agreement, which stands for the card
 */
public record CreditOrder(RequestNo requestNo, String agreementToken, Money amount) {}
