package org.openescrow.web.admin.ledger;

import java.time.Instant;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.hold.HoldStatus;
import org.openescrow.payment.ledger.hold.HoldView;
import org.openescrow.payment.money.Money;

/** A hold as JSON. */
record HoldAnswer(
        String id,
        TransactionKind kind,
        String reference,
        String payerAccountNo,
        String payeeAccountNo,
        Money amount,
        Money captured,
        HoldStatus status,
        Instant heldAt,
        Instant expiresAt) {

    static HoldAnswer of(HoldView view) {
        return new HoldAnswer(
                view.id().toString(),
                view.kind(),
                view.reference().value(),
                view.transfer().from().toString(),
                view.transfer().to().toString(),
                view.transfer().amount(),
                view.captured(),
                view.status(),
                view.heldAt(),
                view.expiresAt());
    }
}
