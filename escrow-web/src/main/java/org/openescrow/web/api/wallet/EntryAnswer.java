package org.openescrow.web.api.wallet;

import java.time.Instant;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.Side;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.money.Money;

/**
 * An entry of a wallet's account as JSON: a credit brought money in, a debit took it out. Ids are texts, because
 * they are larger than JavaScript counts.
 */
record EntryAnswer(
        String id,
        TransactionKind kind,
        Side direction,
        Money amount,
        Money balanceAfter,
        String reference,
        String transactionId,
        Instant createdAt) {

    static EntryAnswer of(EntryView view) {
        return new EntryAnswer(
                view.id(),
                view.kind(),
                view.side(),
                view.amount(),
                view.balanceAfter(),
                view.reference().value(),
                Long.toString(view.transactionId()),
                view.postedAt());
    }
}
