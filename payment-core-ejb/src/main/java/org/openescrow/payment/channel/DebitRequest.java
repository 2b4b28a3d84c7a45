package org.openescrow.payment.channel;

import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.money.Money;

/**
 * A card is to be debited and an account credited.
 *
 * @param reference what for, in the words of whoever asks; the ledger posts it once, for ever
 * @param agreement the request number under which the agreement was signed
 * @param account the account to credit once the bank has moved the money
 * @param amount more than zero
 */
public record DebitRequest(Reference reference, RequestNo agreement, AccountNo account, Money amount) {
    public DebitRequest {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a debit moves more than zero");
        }
    }
}
