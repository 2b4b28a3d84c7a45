package org.openescrow.web.admin.ledger;

import java.time.Instant;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.Side;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.money.Money;

/** An entry of any account as JSON; ids are texts, because they are larger than JavaScript counts. */
record LedgerEntryAnswer(
        String id,
        String transactionId,
        TransactionKind kind,
        String reference,
        String accountNo,
        AccountKind accountKind,
        Side side,
        Money amount,
        Money balanceAfter,
        Instant postedAt) {

    static LedgerEntryAnswer of(EntryView view) {
        return new LedgerEntryAnswer(
                view.id(),
                Long.toString(view.transactionId()),
                view.kind(),
                view.reference().value(),
                view.accountNo().toString(),
                view.accountKind(),
                view.side(),
                view.amount(),
                view.balanceAfter(),
                view.postedAt());
    }
}
