package org.openescrow.payment.ledger;

import java.util.List;
import org.openescrow.payment.money.Money;

/**
 * The whole ledger on one page, in CNY: the debits of all accounts must equal their credits.
 *
 * @param rows one a kind of account that exists
 * @param debits sum over all rows
 * @param credits sum over all rows
 */
public record TrialBalance(List<TrialBalanceRow> rows, Money debits, Money credits) {
    public TrialBalance {
        rows = List.copyOf(rows);
    }

    public boolean isBalanced() {
        return debits.equals(credits);
    }
}
