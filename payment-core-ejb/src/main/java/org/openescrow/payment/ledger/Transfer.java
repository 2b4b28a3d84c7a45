package org.openescrow.payment.ledger;

import org.openescrow.payment.money.Money;

/**
 * Money from one account to another. The ledger debits {@code from} and credits {@code to}, so that what is handed over
 * cannot be unbalanced.
 *
 * @param from the account to debit
 * @param to the account to credit, another one
 * @param amount more than zero
 */
public record Transfer(AccountNo from, AccountNo to, Money amount) {
    public Transfer {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a transfer needs two accounts");
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a transfer moves more than zero");
        }
    }
}
