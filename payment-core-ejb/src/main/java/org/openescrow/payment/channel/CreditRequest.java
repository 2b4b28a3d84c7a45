package org.openescrow.payment.channel;

import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.money.Money;

/**
 * An account is to be debited and a card credited.
 *
 * @param reference what for, in the words of whoever asks; the ledger posts it once, for ever
 * @param agreement the request number under which the agreement for the card was signed
 * @param account the account that pays; it must hold the amount
 */
public record CreditRequest(Reference reference, RequestNo agreement, AccountNo account, Money amount) {}
