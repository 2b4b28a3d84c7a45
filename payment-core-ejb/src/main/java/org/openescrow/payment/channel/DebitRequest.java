package org.openescrow.payment.channel;

import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.money.Money;

/**
 * A card is to be debited and an account credited.
 *
 * @param agreement the request number under which the agreement was signed
 * @param account the account to credit once the bank has moved the money
 */
public record DebitRequest(RequestNo agreement, AccountNo account, Money amount) {}
