package org.openescrow.web.admin.ledger;

import java.util.List;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.TrialBalance;
import org.openescrow.payment.ledger.TrialBalanceRow;
import org.openescrow.payment.money.Money;

/** The trial balance as JSON. */
record TrialBalanceAnswer(List<Row> rows, Money debits, Money credits, boolean balanced) {
    static TrialBalanceAnswer of(TrialBalance trial) {
        return new TrialBalanceAnswer(
                trial.rows().stream().map(Row::of).toList(), trial.debits(), trial.credits(), trial.isBalanced());
    }

    /** All accounts of one kind. */
    record Row(AccountKind kind, long accounts, Money debits, Money credits, Money balance) {
        static Row of(TrialBalanceRow row) {
            return new Row(row.kind(), row.accounts(), row.debits(), row.credits(), row.balance());
        }
    }
}
