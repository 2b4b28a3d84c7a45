package org.openescrow.payment.ledger;

import java.util.List;
import org.openescrow.payment.money.Money;

/**
 * The whole ledger on one page: the debits of all entries must equal their credits, and each account's counters must
 * equal its entries.
 *
 * @param rows one a kind of account that exists
 * @param debits sum over all rows
 * @param credits sum over all rows
 * @param accountsOff accounts whose counters differ from their entries; anything but 0 is an alarm
 */
public record TrialBalance(List<TrialBalanceRow> rows, Money debits, Money credits, long accountsOff) {
    public TrialBalance {
        rows = List.copyOf(rows);
    }

    public boolean isBalanced() {
        return debits.equals(credits) && accountsOff == 0;
    }
}
