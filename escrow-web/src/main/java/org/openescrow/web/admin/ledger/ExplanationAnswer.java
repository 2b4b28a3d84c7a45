package org.openescrow.web.admin.ledger;

import java.util.List;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.BalanceView;
import org.openescrow.payment.ledger.explain.Explanation;
import org.openescrow.payment.money.Money;

/** What an account has and why, as JSON: available = posted − held − blocked. */
record ExplanationAnswer(
        String accountNo,
        AccountKind kind,
        Money posted,
        Money held,
        Money blocked,
        Money available,
        boolean blockedIn,
        boolean blockedOut,
        List<LedgerEntryAnswer> entries,
        List<HoldAnswer> holds) {

    static ExplanationAnswer of(Explanation explanation) {
        BalanceView balance = explanation.balance();
        return new ExplanationAnswer(
                balance.accountNo().toString(),
                balance.kind(),
                balance.posted(),
                balance.held(),
                balance.blocked(),
                balance.available(),
                balance.blockedIn(),
                balance.blockedOut(),
                explanation.entries().stream().map(LedgerEntryAnswer::of).toList(),
                explanation.holds().stream().map(HoldAnswer::of).toList());
    }
}
